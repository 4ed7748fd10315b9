import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { fileURLToPath } from 'node:url'

interface NodeFunctionProps<Environment extends Record<string, string>> {
  /** Folder under functions/ whose handler.ts exports `handler`. */
  readonly folder: string
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

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Where the SDK would look for credentials if the environment had none. A function's environment always has them,
 * so these modules would only make bundles larger, by 100 KB. All else of the SDK is bundled.
 */
const UNUSED_CREDENTIAL_SOURCES = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
]

/** A bundled function with a role and a log group of its own; what its role allows is what the caller lists. */
export class NodeFunction<Environment extends Record<string, string>> extends Construct {
  readonly function: NodejsFunction
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

    this.function = new NodejsFunction(this, 'Function', {
      description: props.description,
      entry: `${projectRoot}functions/${props.folder}/handler.ts`,
      handler: 'handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(props.timeout),
      memorySize: props.memory,
      environment: { ...props.environment },
      // Without this CDK adds a variable that only version 2 of the SDK reads.
      awsSdkConnectionReuse: false,
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      projectRoot,
      depsLockFilePath: `${projectRoot}package-lock.json`,
      bundling: {
        // CommonJS starts faster than ES modules do; node20, because the same bundle runs on a user's own Node.
        format: OutputFormat.CJS,
        target: 'node20',
        minify: true,
        sourceMap: false,
        logLevel: LogLevel.WARNING,
        // ES module entries shake to two thirds of the size of the CommonJS ones.
        mainFields: ['module', 'main'],
        externalModules: UNUSED_CREDENTIAL_SOURCES,
        commandHooks: {
          beforeInstall: () => [],
          beforeBundling: () => [],
          // The project is an ES module package, and the bundle may be run from within it.
          afterBundling: (_input, output) => [`echo '{"type":"commonjs"}' > "${output}/package.json"`],
        },
      },
    })
  }
}
