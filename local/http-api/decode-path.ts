/**
 * The path of a request as an HTTP API sees it: percent-decoded once before any route is looked for, so that [%2F] is a
 * slash like any other, and cut at a decoded question mark. A path that cannot be decoded stays as it is.
 * AWS documents none of this. Source: events recorded from HTTP APIs, in the issues honojs/hono#2156,
 * fastify/aws-lambda-fastify#169, aws/aws-lambda-dotnet#1901 and middleapi/standard-server#93 on GitHub.
 */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\?.*/s, '')
  } catch {
    return path
  }
}
