import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Function, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { bundledHandler } from './bundled-handler.ts'

interface NodeFunctionProps<Environment extends Record<string, string>> {
  /** Folder under functions/ whose handler.ts exports `handler`. */
  readonly folder: string
  /** Folder below it with what the function serves to browsers, if it does. */
  readonly browserFiles?: string
  readonly description: string
  /** Exactly what the function's env.ts asks for. */
  readonly environment: Environment
  /** Seconds. */
  readonly timeout: number
  /** MB. */
  readonly memory: number
  readonly logDays: RetentionDays
  /** All that the function may do, besides writing its own log. */
  readonly mayDo: readonly PolicyStatement[]
}

/** A bundled function with a role and a log group of its own; what its role allows is what the caller lists. */
export class NodeFunction<Environment extends Record<string, string>> extends Construct {
  readonly function: Function
  readonly role: Role

  constructor(scope: Construct, id: string, props: NodeFunctionProps<Environment>) {
    super(scope, id)
    const logGroup = new LogGroup(this, 'Log', { retention: props.logDays, removalPolicy: RemovalPolicy.DESTROY })
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    const mayLog = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    })
    for (const statement of [mayLog, ...props.mayDo]) this.role.addToPolicy(statement)

    this.function = new Function(this, 'Function', {
      description: props.description,
      code: bundledHandler(props.folder, props.browserFiles),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(props.timeout),
      memorySize: props.memory,
      environment: { ...props.environment },
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    })
  }
}
