import { Duration } from 'aws-cdk-lib'
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { addAlarm } from './building-blocks/alarm.ts'
import type { AlarmTopic } from './building-blocks/alarm-topic.ts'
import type { ParseFunction } from './parse-function.ts'
import type { Settings } from './settings.ts'

interface IntakeAlarmsProps {
  readonly settings: Settings
  readonly alarmTopic: AlarmTopic | undefined
}

interface WatchedIntake {
  readonly landed: Queue
  readonly deadLetters: Queue
  readonly parse: ParseFunction
}

/** The alarms of what lands: reports that nobody could read, that wait, or that break the function. */
export function addIntakeAlarms(
  scope: Construct,
  { settings: { alarms }, alarmTopic: topic }: IntakeAlarmsProps,
  watched: WatchedIntake,
): void {
  const period = Duration.seconds(alarms.period)
  addAlarm(scope, 'DeadLettersAlarm', {
    metric: watched.deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
    threshold: alarms.deadLetters,
    means: 'At least one report that landed could not be parsed in all its tries, or its event could not be delivered.',
    whatToDo: 'Read the dead letter, mend the cause, then send it back to the queue: parsing twice does no harm.',
    runbook: 'Dead letters',
    topic,
  })
  addAlarm(scope, 'IntakeBehindAlarm', {
    metric: watched.landed.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
    threshold: alarms.oldestMessage,
    means: 'A report has waited so long that its parsing failed more than once, or more landed than can be parsed.',
    whatToDo: 'Look for errors in the log of the parse function; nothing is lost yet.',
    runbook: 'Intake behind',
    topic,
  })
  addAlarm(scope, 'ParseFailingAlarm', {
    metric: parseFailures(watched.parse, Duration.seconds(alarms.parseFailures.period)),
    threshold: alarms.parseFailures.count,
    periods: alarms.parseFailures.periods,
    means:
      'The parse function keeps crashing, running out of time or memory, or being throttled: retries do not repair it.',
    whatToDo:
      'Read its log for the first error. Reports that it rejects, and single failures that it reports, do not count here.',
    runbook: 'Parsing fails',
    topic,
  })
}

function parseFailures({ function: parse }: ParseFunction, period: Duration): MathExpression {
  return new MathExpression({
    expression: 'errors + throttles',
    label: 'Broken or throttled invocations',
    usingMetrics: { errors: parse.metricErrors({ period }), throttles: parse.metricThrottles({ period }) },
    period,
  })
}
