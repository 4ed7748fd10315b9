import { Stack } from 'aws-cdk-lib'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { checkedApp } from '../../../infra/checked-app.ts'

/** A valid template against the rules of cdk-nag: a queue without dead letters that takes messages without TLS. */
new Queue(new Stack(checkedApp(), 'OpenQueue'), 'Queue')
