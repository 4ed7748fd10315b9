/** The resources by which an HTTP API `Api` of the template hands a route to a function of the same template. */
export function routeTo(functionName: string, routeKey: string, route: Record<string, unknown> = {}) {
  return {
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': [functionName, 'Arn'] },
        PayloadFormatVersion: '2.0',
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey: routeKey,
        Target: { 'Fn::Sub': 'integrations/${Integration}' },
        ...route,
      },
    },
    MayInvoke: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: { Ref: functionName },
        Principal: 'apigateway.amazonaws.com',
      },
    },
  }
}
