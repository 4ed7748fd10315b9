import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { Construct } from 'constructs'
import type { AlarmTopic } from './alarm-topic.ts'

interface AlarmProps {
  readonly metric: IMetric
  /** The alarm rings from this value on. */
  readonly threshold: number
  /** Periods in a row that have to reach the threshold. */
  readonly periods?: number
  /** What has happened, for somebody who was just woken by it. */
  readonly means: string
  readonly whatToDo: string
  /** Heading of docs/deploy.md that tells the rest. */
  readonly runbook: string
  readonly topic: AlarmTopic | undefined
}

/** An alarm that says what it means and what to do. Silence is no alarm: a pipeline without reports has no data. */
export function addAlarm(scope: Construct, id: string, props: AlarmProps): Alarm {
  const alarm = new Alarm(scope, id, {
    metric: props.metric,
    threshold: props.threshold,
    evaluationPeriods: props.periods ?? 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: `${props.means} ${props.whatToDo} See docs/deploy.md, "${props.runbook}".`,
  })
  if (props.topic !== undefined) alarm.addAlarmAction(new SnsAction(props.topic.topic))
  return alarm
}
