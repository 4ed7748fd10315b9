import { CfnOutput, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AccessLogs } from './access-logs.ts'
import { AlarmTopic } from './building-blocks/alarm-topic.ts'
import { AnnouncementQueue } from './announcement-queue.ts'
import { Announcements } from './announcements.ts'
import { DiffEndpoint } from './diff-endpoint.ts'
import { DocumentIntake } from './document-intake.ts'
import { RecordStore } from './record-store.ts'
import { ScheduledIngestion } from './scheduled-ingestion.ts'
import { NAMES, type Settings } from './settings.ts'

/** The whole pipeline: a report dropped in a bucket is parsed, stored, and compared on request. */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, {
      stackName: settings.stackName,
      description: 'Yearover: what changed between two yearly reports, figure by figure',
    })
    const alarmTopic =
      settings.alarmEmail === undefined ? undefined : new AlarmTopic(this, 'AlarmTopic', settings.alarmEmail)
    const accessLogs = new AccessLogs(this, 'AccessLogs', settings)
    const records = new RecordStore(this, 'Records', { settings, accessLogs })
    const announcementQueue = new AnnouncementQueue(this, 'AnnouncementQueue', { settings, alarmTopic })
    const intake = new DocumentIntake(this, 'Intake', { settings, accessLogs, records, announcementQueue, alarmTopic })
    const ingestion = new ScheduledIngestion(this, 'Ingestion', {
      settings,
      records,
      reports: intake.reports,
      alarmTopic,
    })
    const diff = new DiffEndpoint(this, 'Diff', { settings, records, alarmTopic })

    const announcements = new Announcements(this, 'Announcements', {
      settings,
      records,
      reports: intake.reports,
      queue: announcementQueue.queue,
      apiUrl: diff.api.apiEndpoint,
    })

    this.output('ReportsBucketName', intake.reports.bucketName, 'Bucket to drop reports in')
    this.output('DropReportsAt', `s3://${intake.reports.bucketName}/${NAMES.reportKey}`, 'Where to drop a report')
    this.output('ApiUrl', diff.api.apiEndpoint, 'Where to ask')
    this.output('TableName', records.table.tableName, 'Table of states, editions and figures')
    this.output('ReadingsBucketName', records.readings.bucketName, 'Bucket of what parsing stores')
    this.output('AnnouncementTopicArn', announcements.topic.topicArn, 'Topic of messages on what changed')
    this.output(
      'PutSourcesAt',
      `s3://${intake.reports.bucketName}/${NAMES.sourcesFile}`,
      'Where to say where reports come from',
    )
    this.output('PlanFetchesFunction', ingestion.planner.functionArn, 'Function that plans fetches, also on demand')
    this.output('FetchDeadLetterQueueUrl', ingestion.deadLetters.queueUrl, 'Queue of what could not be asked')
    this.output('LandedQueueUrl', intake.landed.queueUrl, 'Queue of what is to be read: `yearover rebuild` sends there')
    this.output('DeadLetterQueueUrl', intake.deadLetters.queueUrl, 'Queue of what could not be parsed')
  }

  private output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description })
  }
}
