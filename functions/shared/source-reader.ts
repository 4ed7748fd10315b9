import { SOURCES_KEY, SourcesItem, sourcePartition, TARGET_PREFIX, TargetItem } from '../../schemas/source-item.ts'
import type { SourceTarget } from '../../schemas/source-target.ts'
import { TableReader } from './table-reader.ts'

/** What the table says of sources and of how it stands with their targets. */
export class SourceReader extends TableReader {
  /** The sources in force, or null before the planner has looked for the first time. */
  async sources(): Promise<SourcesItem | null> {
    return this.get(SourcesItem, SOURCES_KEY)
  }

  /** How it stands with all targets of a source that were ever asked or told of, in the order of their names. */
  async targets(source: string): Promise<SourceTarget[]> {
    const items = await this.all(TargetItem, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': sourcePartition(source), ':prefix': TARGET_PREFIX },
      ConsistentRead: true,
    })
    return items.flatMap(({ target }) => target ?? [])
  }
}
