import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Template } from 'aws-cdk-lib/assertions'
import { allowedBy, resourcesOf } from '../../infra/support/resources.ts'
import type { Pipeline } from './pipeline.ts'

/** Actions in the order of the alphabet, each as often as there are resources that it is for. */
interface Permissions {
  granted: string[]
  used: string[]
}

/**
 * What the template grants to a function, and what of it was used until now. Logs are left out: they are written by the
 * runtime, which asks nobody on this machine.
 * @param assembly folder of the template that the pipeline runs
 * @param name part of the function's logical id
 */
export function permissionsOf(name: string, pipeline: Pipeline, assembly: string): Permissions {
  const template = Template.fromJSON(JSON.parse(readFileSync(join(assembly, 'Yearover.template.json'), 'utf8')))
  const [policy] = Object.entries(resourcesOf(template, 'AWS::IAM::Policy')).filter(([id]) => id.includes(name))
  if (policy === undefined) throw new Error(`no policy of ${name}`)
  const used = pipeline
    .usedPermissions()
    .filter(({ principal }) => principal.toLowerCase().includes(name.toLowerCase()))
  return {
    granted: allowedBy(policy[1])
      .map((statement) => statement.split(' ')[0] ?? '')
      .filter((action) => !action.startsWith('logs:'))
      .toSorted(),
    used: used.map(({ action }) => action).toSorted(),
  }
}
