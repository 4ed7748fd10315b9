import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { addAlarm } from './building-blocks/alarm.ts'
import type { AlarmTopic } from './building-blocks/alarm-topic.ts'
import type { Settings } from './settings.ts'

interface AnnouncementQueueProps {
  readonly settings: Settings
  readonly alarmTopic: AlarmTopic | undefined
}

/**
 * Where settled uploads ask to be announced, apart from where they are read: announcing can neither slow nor endanger
 * parsing.
 */
export class AnnouncementQueue extends Construct {
  readonly queue: Queue

  constructor(scope: Construct, id: string, { settings, alarmTopic }: AnnouncementQueueProps) {
    super(scope, id)
    const { announcements, alarms } = settings
    const unannounced = new Queue(this, 'Unannounced', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.seconds(announcements.queue.deadLetterRetention),
    })
    this.queue = new Queue(this, 'ToAnnounce', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(announcements.queue.visibilityTimeout),
      retentionPeriod: Duration.seconds(announcements.queue.retention),
      deadLetterQueue: { queue: unannounced, maxReceiveCount: announcements.queue.maxReceiveCount },
    })
    addAlarm(this, 'UnannouncedAlarm', {
      metric: unannounced.metricApproximateNumberOfMessagesVisible({
        period: Duration.seconds(alarms.period),
        statistic: 'Maximum',
      }),
      threshold: alarms.unannounced,
      means:
        'What a report brought about could not be announced in all its tries; reports and answers are not affected.',
      whatToDo: 'Read the log of the announce function, mend the cause, then send the message back to its queue.',
      runbook: 'Unannounced',
      topic: alarmTopic,
    })
  }
}
