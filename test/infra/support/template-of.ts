import { readFileSync } from 'node:fs'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { PipelineStack } from '../../../infra/pipeline-stack.ts'
import { readSettings } from '../../../infra/settings.ts'

// Each template would be validated for seconds; synth.test.ts validates the real one.
process.env['CDK_VALIDATION'] = 'false'

const { context }: { context: Record<string, unknown> } = JSON.parse(readFileSync('cdk.json', 'utf8'))

/** The template as `cdk synth` makes it with these user settings, but for the functions' code, which is not bundled. */
export function templateOf(userSettings: unknown = {}): Template {
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } })
  return Template.fromStack(new PipelineStack(app, 'Yearover', readSettings(userSettings)))
}
