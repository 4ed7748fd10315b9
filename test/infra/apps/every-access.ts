import { checkedApp } from '../../../infra/checked-app.ts'
import { PipelineStack } from '../../../infra/pipeline-stack.ts'
import { readSettings } from '../../../infra/settings.ts'

/** The real stack with each access setting that is not the default, in one synth to save time. */
const app = checkedApp()
const jwt = { issuer: 'https://issuer.example', audience: ['reports'] }
new PipelineStack(app, 'Public', readSettings({ stackName: 'Public', access: 'public' }))
new PipelineStack(
  app,
  'Tokens',
  readSettings({ stackName: 'Tokens', access: { jwt }, alarmEmail: 'on-call@example.org' }),
)
