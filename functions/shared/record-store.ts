import { setTimeout as pause } from 'node:timers/promises'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
  PutCommand,
  type PutCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type { Identity } from '../../schemas/identity.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Reading } from '../../schemas/reading.ts'
import type { Upload } from '../../schemas/report.ts'
import {
  type EditionItem,
  editionKey,
  metricObservationKey,
  type ObservationItem,
  observationKey,
  type OutlineItem,
  outlineKey,
  reportPrefix,
  SERIES_LIST,
  type SeriesItem,
  type StatedItem,
  statedKey,
  type UploadItem,
  uploadKey,
  uploadOrder,
} from '../../schemas/stored-item.ts'
import type { StatedMetric } from '../../schemas/trend.ts'
import { RecordReader } from './record-reader.ts'

/** Most items that one BatchWriteItem takes. */
const BATCH = 25

/** Batches on their way at once: enough to hide the way there, too few to outrun a table that is new and cold. */
const WRITERS = 8

/** Metrics named in one item: with some 300 bytes each, far below the 400 KB that an item holds. */
const STATED_IN_ONE = 500

/** An upload of which nothing is recorded, or nothing final. */
const NOT_FINAL = {
  ConditionExpression: 'attribute_not_exists(pk) OR provisional_until <> :final',
  ExpressionAttributeValues: { ':final': null },
}

/** Writes what the functions record into the table, and answers what they ask of it. */
export class RecordStore extends RecordReader {
  /**
   * Records what became of an object version; the last writing stands, but for a provisional one after a final one.
   * @param provisionalUntil until when (ISO 8601) an attempt may still write over it; null for a final record.
   * @returns false where a final record was there and stays
   */
  async putUpload(upload: Upload, provisionalUntil: string | null): Promise<boolean> {
    const { series, subject, edition } = upload
    const report =
      series === null || subject === null || edition === null
        ? {}
        : { series, report_order: reportPrefix(subject, edition) + uploadOrder(upload) }
    const item: UploadItem = {
      ...uploadKey(upload.key, upload.version_id),
      state: upload.state,
      upload_order: uploadOrder(upload),
      ...report,
      upload,
      provisional_until: provisionalUntil,
    }
    if (provisionalUntil !== null) return this.#putIf(item, NOT_FINAL)
    await this.client.send(new PutCommand({ TableName: this.table, Item: item }))
    return true
  }

  /**
   * Stores all observations of a reading, by text order and by metric, and which metrics these are. Writing them again
   * changes nothing.
   * @param metrics of those observations that have one, by a catalogue or by their wording
   */
  async putObservations(
    { identity, reading_id, observations }: Pick<Reading, 'identity' | 'reading_id' | 'observations'>,
    metrics: ReadonlyMap<Observation, StatedMetric>,
  ): Promise<void> {
    const byPlace = observations.map((observation) => ({ ...observationKey(observation, reading_id), observation }))
    const byMetric = [...metrics]
      .filter(([, { of_several }]) => !of_several)
      .map(([observation, { metric }]) => ({ ...metricObservationKey(observation, metric, reading_id), observation }))
    const stated = [...new Map([...metrics.values()].map((one) => [one.metric, one])).values()]
    const parts = inParts(stated, STATED_IN_ONE).map((part, at) => ({
      ...statedKey(identity, reading_id, at),
      metrics: part,
    }))
    await this.#writeAll([...byPlace, ...byMetric, ...parts])
  }

  async #writeAll(items: readonly (ObservationItem | StatedItem)[]): Promise<void> {
    const waiting = inParts(items, BATCH).values()
    const writer = async () => {
      for (const batch of waiting) await this.#writeBatch(batch)
    }
    await Promise.all(Array.from({ length: WRITERS }, writer))
  }

  /** Stores size and headings of a reading. Writing them again changes nothing. */
  async putOutline(identity: Identity, readingId: string, outline: Omit<OutlineItem, 'pk' | 'sk'>): Promise<void> {
    const item: OutlineItem = { ...outlineKey(identity, readingId), ...outline }
    await this.client.send(new PutCommand({ TableName: this.table, Item: item }))
  }

  /**
   * Moves the pointer of an edition, in one conditional write.
   * @param seen the pointer as it was read before, or null where there was none.
   * @returns false where another writer moved it in between: read again and decide anew.
   */
  async moveEdition(next: Omit<EditionItem, 'pk' | 'sk'>, seen: EditionItem | null): Promise<boolean> {
    // Before the pointer, so that no edition in force is of a series that the list lacks; written again it is the same.
    if (seen === null) await this.#listSeries(next.identity.series)
    const condition = seen
      ? {
          ConditionExpression: 'version_id = :version AND reading_id = :reading',
          ExpressionAttributeValues: { ':version': seen.version_id, ':reading': seen.reading_id },
        }
      : { ConditionExpression: 'attribute_not_exists(pk)' }
    return this.#putIf({ ...editionKey(next.identity), ...next }, condition)
  }

  /** @returns false where the condition does not hold */
  async #putIf(Item: EditionItem | UploadItem, condition: Partial<PutCommandInput>): Promise<boolean> {
    try {
      await this.client.send(new PutCommand({ TableName: this.table, Item, ...condition }))
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }

  async #listSeries(series: string): Promise<void> {
    const item: SeriesItem = { pk: SERIES_LIST, sk: series }
    await this.client.send(new PutCommand({ TableName: this.table, Item: item }))
  }

  async #writeBatch(items: readonly (ObservationItem | StatedItem)[]): Promise<void> {
    let waiting: BatchWriteCommandInput['RequestItems'] = {
      [this.table]: items.map((Item) => ({ PutRequest: { Item } })),
    }
    for (let attempt = 0; Object.keys(waiting ?? {}).length > 0; attempt++) {
      // DynamoDB hands back what it had no capacity for; a growing pause lets the table catch up.
      if (attempt > 0) await pause(50 * 2 ** Math.min(attempt, 6))
      const answer: BatchWriteCommandOutput = await this.client.send(new BatchWriteCommand({ RequestItems: waiting }))
      waiting = answer.UnprocessedItems
    }
  }
}

function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}
