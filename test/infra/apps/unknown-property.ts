import { CfnResource, Stack } from 'aws-cdk-lib'
import { checkedApp } from '../../../infra/checked-app.ts'

/** Nothing that cdk-nag minds, but no valid template: a log group has no such property. */
new CfnResource(new Stack(checkedApp(), 'UnknownProperty'), 'Log', {
  type: 'AWS::Logs::LogGroup',
  properties: { KeepForDays: 30 },
})
