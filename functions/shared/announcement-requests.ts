import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { UploadSettled } from '../../schemas/announcement.ts'

/** The queue by which settled uploads ask to be announced. */
export class AnnouncementRequests {
  readonly #client: SQSClient
  readonly #queueUrl: string

  constructor(client: SQSClient, queueUrl: string) {
    this.#client = client
    this.#queueUrl = queueUrl
  }

  /** Asks once more than needed rather than once too little: announcing what was announced does nothing. */
  async ask(settled: UploadSettled): Promise<void> {
    await this.#client.send(new SendMessageCommand({ QueueUrl: this.#queueUrl, MessageBody: JSON.stringify(settled) }))
  }
}
