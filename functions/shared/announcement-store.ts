import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  type DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import type * as z from 'zod/mini'
import { atomEntry } from '../../render/atom-entry.ts'
import type { Announcement, FeedEntry } from '../../schemas/announcement.ts'
import type { Identity } from '../../schemas/identity.ts'
import {
  AnnouncementItem,
  announcementKey,
  type FeedItem,
  feedPartition,
  ToldItem,
  toldKey,
} from '../../schemas/stored-item.ts'

/** What two neighbouring editions were last told with: the state that a new telling replaces. */
export interface Telling {
  /** The earlier edition, and the year of the later one. */
  earlier: Identity
  to: number
  documents: ToldItem['documents']
  readings: ToldItem['readings']
  /** As it was read before; null where nothing was told. */
  seen: ToldItem | null
}

/** Announcements, what was told of which editions, and the feeds: one side of the one table. */
export class AnnouncementStore {
  readonly #client: DynamoDBDocumentClient
  readonly #table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client
    this.#table = table
  }

  /** An announcement by its id, or null where it was never made. */
  async announcement(id: string): Promise<AnnouncementItem | null> {
    return this.#get(AnnouncementItem, announcementKey(id))
  }

  /** What was last told of an edition beside the later one, or null where nothing was. */
  async told(earlier: Identity, to: number): Promise<ToldItem | null> {
    return this.#get(ToldItem, toldKey(earlier, to))
  }

  /**
   * Makes an announcement: from now on it has to go out, once. Its feed entry and what it tells of two editions are
   * written with it, all or nothing.
   * @returns false where somebody else made it, or told other documents in between: look again
   */
  async make(
    announcement: Announcement,
    delivery: AnnouncementItem['delivery'],
    entry: FeedEntry,
    telling: Telling | null,
  ): Promise<boolean> {
    const { id, series, subject } = announcement.detail
    const item: AnnouncementItem = { ...announcementKey(id), announcement, delivery, steps: [], claimed_until: null }
    const feeds =
      series === null ? [] : [feedPartition(series), ...(subject === null ? [] : [feedPartition(series, subject)])]
    const atom = atomEntry(entry)
    const entries = feeds.map((pk): FeedItem => ({ pk, sk: `${entry.updated}#${id}`, entry, atom }))
    const writes: TransactWriteCommandInput['TransactItems'] = [
      { Put: { TableName: this.#table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } },
      ...entries.map((Item) => ({ Put: { TableName: this.#table, Item } })),
      ...(telling === null ? [] : [{ Put: { TableName: this.#table, ...toldWrite(telling, id) } }]),
    ]
    return this.#writeTogether(writes)
  }

  /**
   * Notes that what was told holds for other readings, or for other documents that say the same; nothing is announced.
   * @returns false where somebody told something else in between
   */
  async retell(telling: Telling & { seen: ToldItem }): Promise<boolean> {
    return this.#writeTogether([
      { Put: { TableName: this.#table, ...toldWrite(telling, telling.seen.announcement_id) } },
    ])
  }

  /**
   * Takes an open announcement in hand.
   * @param now ISO 8601
   * @param until when another may take it, should this one not come to an end
   * @returns it, or null where it is out already or in another's hands
   */
  async claim(id: string, now: string, until: string): Promise<AnnouncementItem | null> {
    try {
      const { Attributes } = await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: announcementKey(id),
          UpdateExpression: 'SET claimed_until = :until',
          ConditionExpression: 'delivery = :open AND (claimed_until = :none OR claimed_until < :now)',
          ExpressionAttributeValues: { ':until': until, ':open': 'open', ':none': null, ':now': now },
          ReturnValues: 'ALL_NEW',
        }),
      )
      return AnnouncementItem.parse(Attributes)
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return null
      throw error
    }
  }

  /** Notes that one step of an announcement is out. */
  async note(id: string, step: string): Promise<void> {
    await this.#client.send(
      new UpdateCommand({
        TableName: this.#table,
        Key: announcementKey(id),
        UpdateExpression: 'SET steps = list_append(steps, :step)',
        ExpressionAttributeValues: { ':step': [step] },
      }),
    )
  }

  /** Notes that all of an announcement is out. */
  async finish(id: string): Promise<void> {
    await this.#client.send(
      new UpdateCommand({
        TableName: this.#table,
        Key: announcementKey(id),
        UpdateExpression: 'SET delivery = :done, claimed_until = :none',
        ExpressionAttributeValues: { ':done': 'done', ':none': null },
      }),
    )
  }

  /** @returns false where the writes did not happen because another's did */
  async #writeTogether(TransactItems: TransactWriteCommandInput['TransactItems']): Promise<boolean> {
    try {
      await this.#client.send(new TransactWriteCommand({ TransactItems }))
      return true
    } catch (error) {
      if (error instanceof TransactionCanceledException && wasOvertaken(error)) return false
      throw error
    }
  }

  async #get<Item>(schema: z.ZodMiniType<Item>, Key: Record<string, string>): Promise<Item | null> {
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }))
    return Item === undefined ? null : schema.parse(Item)
  }
}

const OVERTAKEN = new Set(['ConditionalCheckFailed', 'TransactionConflict'])

const wasOvertaken = ({ CancellationReasons = [] }: TransactionCanceledException) =>
  CancellationReasons.some(({ Code = '' }) => OVERTAKEN.has(Code))

/** The write of what was told, on the condition that it is still as it was seen. */
function toldWrite({ earlier, to, documents, readings, seen }: Telling, announcement_id: string) {
  const Item: ToldItem = { ...toldKey(earlier, to), documents, readings, announcement_id }
  if (seen === null) return { Item, ConditionExpression: 'attribute_not_exists(pk)' }
  return {
    Item,
    ConditionExpression: 'announcement_id = :id AND readings.#from = :from AND readings.#to = :to',
    ExpressionAttributeNames: { '#from': 'from', '#to': 'to' },
    ExpressionAttributeValues: { ':id': seen.announcement_id, ':from': seen.readings.from, ':to': seen.readings.to },
  }
}
