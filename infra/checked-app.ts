import { App, type AppProps, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'

/**
 * A CDK app whose synth fails on a finding of cdk-nag's AwsSolutions pack. The template validation that
 * aws-cdk-lib brings is made to fail by `@aws-cdk/core:validateAgainstDefaultRules` in cdk.json.
 */
export function checkedApp(props?: AppProps): App {
  const app = new App(props)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}
