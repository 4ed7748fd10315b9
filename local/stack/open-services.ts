import path from 'node:path'
import { stackArn } from '../assembly/resolve-template.ts'
import { createEventService } from '../events/serve-events.ts'
import { createQueryService } from './serve-queries.ts'
import { createHttpApiService } from '../http-api/serve-http-api.ts'
import { createQueueService } from '../queue/serve-queues.ts'
import { createFunctionService } from '../runner/serve-functions.ts'
import { createStorageService } from '../storage/serve-storage.ts'
import { createTableService } from '../table/serve-tables.ts'
import { openLineFile } from '../state/line-file.ts'
import type { Foundation, Step } from './open-foundation.ts'
import type { Parts } from './open-parts.ts'

/** Lets the gateway answer for the parts: until now it says that the stack is starting. */
export function openServices(foundation: Foundation, parts: Parts, closing: Step[]): void {
  const { assembly, plan, gateway, state, gate, logDirectory } = foundation
  const { queues, runners, topics, invocations, bus, store, uploads, engine, transactions } = parts
  const { region, outputs } = plan
  const { stackName } = assembly
  const httpApi =
    plan.httpApi && createHttpApiService({ api: plan.httpApi, region, gate, logDirectory, runnerAt: runners.at })
  if (httpApi) closing.push(() => httpApi.close())
  const file = openLineFile(path.join(logDirectory, 'events.jsonl'))
  closing.push(() => file.close())
  const stack = { stackName, stackId: stackArn(assembly), region, outputs, createdAt: new Date() }
  const query = createQueryService(stack, topics, gate)
  gateway.open({
    signed: {
      s3: createStorageService({ buckets: plan.buckets, store, uploads, gate, region }),
      dynamodb: createTableService(plan.tables, engine, transactions, gate, region),
      sqs: createQueueService(queues, state, gate),
      events: createEventService({ bus, buses: plan.buses, state, gate, region, file }),
      lambda: createFunctionService(runners.all, invocations, state, gate),
      cloudformation: query,
      sns: query,
      sts: query,
    },
    httpApi,
    principalOf: runners.principalOf,
  })
}
