import { checkedApp } from './checked-app.ts'
import { PipelineStack } from './pipeline-stack.ts'
import { readSettings } from './settings.ts'

const app = checkedApp()
new PipelineStack(app, 'Yearover', readSettings(app.node.tryGetContext('yearover')))
