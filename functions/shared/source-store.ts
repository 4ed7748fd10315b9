import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import {
  HostItem,
  hostKey,
  PlanItem,
  planKey,
  type Robots,
  SOURCES_KEY,
  type SourcesItem,
  TargetItem,
  targetKey,
} from '../../schemas/source-item.ts'
import type { SourceTarget, Target } from '../../schemas/source-target.ts'
import { SourceReader } from './source-reader.ts'
import { targetName } from './source-targets.ts'

/** What became of the wish to work on a target: with a claim, how it stood before. */
export type Claim = { outcome: 'claimed'; before: SourceTarget | null } | { outcome: 'asked-already' | 'at-work' }

type Update = Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName'>

/** Writes what the functions record of sources, their targets and their hosts, and answers what they ask of it. */
export class SourceStore extends SourceReader {
  async putSources(sources: Omit<SourcesItem, 'pk' | 'sk'>): Promise<void> {
    await this.#put({ ...SOURCES_KEY, ...sources })
  }

  /** When a source was planned last. */
  async planned(source: string): Promise<Date | null> {
    const item = await this.get(PlanItem, planKey(source))
    return item === null ? null : new Date(item.planned_at)
  }

  async putPlanned(source: string, planned: Date): Promise<void> {
    await this.#put({ ...planKey(source), planned_at: planned.toISOString() })
  }

  async target(target: Target): Promise<SourceTarget | null> {
    const item = await this.get(TargetItem, targetKey(target.source, targetName(target)))
    return item?.target ?? null
  }

  /**
   * Takes on a target for one run, so that what is delivered twice is asked once.
   * @param run when the run was planned; a target that was asked since then is not asked for it
   * @param until when the work must be over; later somebody else may take it on
   */
  async claim(target: Target, run: string, until: Date, now: Date): Promise<Claim> {
    const before = await this.#updated({
      Key: targetKey(target.source, targetName(target)),
      UpdateExpression: 'SET claimed_until = :until',
      ConditionExpression:
        '(attribute_not_exists(#target.#asked) OR #target.#asked = :never OR #target.#asked < :run) AND ' +
        '(attribute_not_exists(claimed_until) OR claimed_until < :now)',
      ExpressionAttributeNames: { '#target': 'target', '#asked': 'asked_at' },
      ExpressionAttributeValues: {
        ':until': until.toISOString(),
        ':run': run,
        ':now': now.toISOString(),
        ':never': null,
      },
      ReturnValues: 'ALL_OLD',
    })
    if (before !== null) return { outcome: 'claimed', before: z.partial(TargetItem).parse(before).target ?? null }
    const asked = (await this.target(target))?.asked_at ?? null
    return { outcome: asked !== null && asked >= run ? 'asked-already' : 'at-work' }
  }

  /** Records how it stands with a target, and so ends the claim on it. */
  async settle(target: SourceTarget): Promise<void> {
    await this.#put({ ...targetKey(target.source, targetName(target)), target })
  }

  /**
   * Records a target that a page has told of, unless it was asked at this address already.
   * @returns whether it is to be asked
   */
  async tell(target: SourceTarget): Promise<boolean> {
    return this.#updateIf({
      Key: targetKey(target.source, targetName(target)),
      UpdateExpression: 'SET #target = :target',
      ConditionExpression: 'attribute_not_exists(#target) OR #target.#address <> :address OR #target.#asked = :never',
      ExpressionAttributeNames: { '#target': 'target', '#address': 'address', '#asked': 'asked_at' },
      ExpressionAttributeValues: { ':target': target, ':address': target.address, ':never': null },
    })
  }

  async host(host: string): Promise<HostItem | null> {
    return this.get(HostItem, hostKey(host))
  }

  async putRobots(host: string, robots: Robots): Promise<void> {
    await this.client.send(
      new UpdateCommand({
        TableName: this.table,
        Key: hostKey(host),
        UpdateExpression: 'SET robots = :robots',
        ExpressionAttributeValues: { ':robots': robots },
      }),
    )
  }

  /**
   * Takes the next turn at a host.
   * @param seen when the host was free, as it was read before; undefined where nothing was known
   * @param next when it is free for whoever comes after
   * @returns false where somebody else took the turn in between
   */
  async takeTurn(host: string, seen: string | undefined, next: Date): Promise<boolean> {
    return this.#updateIf({
      Key: hostKey(host),
      UpdateExpression: 'SET free_at = :next',
      ConditionExpression: seen === undefined ? 'attribute_not_exists(free_at)' : 'free_at = :seen',
      ExpressionAttributeValues: { ':next': next.toISOString(), ...(seen !== undefined && { ':seen': seen }) },
    })
  }

  /** Lets a host rest until a time at least. */
  async rest(host: string, until: Date): Promise<void> {
    await this.#updateIf({
      Key: hostKey(host),
      UpdateExpression: 'SET free_at = :until',
      ConditionExpression: 'attribute_not_exists(free_at) OR free_at < :until',
      ExpressionAttributeValues: { ':until': until.toISOString() },
    })
  }

  async #put(Item: Record<string, unknown>): Promise<void> {
    await this.client.send(new PutCommand({ TableName: this.table, Item }))
  }

  /** @returns whether the condition held. */
  async #updateIf(update: Update): Promise<boolean> {
    return (await this.#updated(update)) !== null
  }

  /** @returns the attributes that the update asks for, null where the condition did not hold. */
  async #updated(update: Update): Promise<Record<string, unknown> | null> {
    try {
      const { Attributes = {} } = await this.client.send(new UpdateCommand({ ...update, TableName: this.table }))
      return Attributes
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return null
      throw error
    }
  }
}
