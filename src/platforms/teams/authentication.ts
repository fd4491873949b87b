import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Clock } from '../../core/clock.ts';
import { SendError } from '../../delivery/outbound.ts';
import { createHttpClient } from './http-client.ts';

/** The bot's registration in Entra. */
export interface Registration {
  /** Without it nothing is authenticated in either direction: for stand-ins on this machine only. */
  readonly appId?: string;
  readonly appPassword?: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
}

/** Another authority than Microsoft's, so that tests sign tokens themselves and need no network. */
export interface Authority {
  readonly openIdMetadataUrl: string;
  readonly tokenIssuer: string;
  /** The token that the bot shows to Teams. */
  readonly outgoingToken: () => Promise<string>;
  /** Where the credentials are checked at the start; they are not when it is absent. */
  readonly loginUrl?: string;
}

type Factory = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

/** botbuilder's checks of incoming tokens and source of outgoing ones. */
export function createAuthentication(registration: Registration, clock: Clock, authority?: Authority) {
  const inner = new ConfigurationServiceClientCredentialFactory(configuration(registration));
  const factory: Factory = {
    isValidAppId: (appId) => inner.isValidAppId(appId),
    isAuthenticationDisabled: () => inner.isAuthenticationDisabled(),
    createCredentials: async (appId, audience, loginEndpoint, validateAuthority) => {
      const credentials =
        authority === undefined
          ? await inner.createCredentials(appId, audience ?? '', loginEndpoint, validateAuthority)
          : undefined;
      return {
        signRequest: async (request) => {
          try {
            if (credentials !== undefined) return await credentials.signRequest(request);
            request.headers.set('Authorization', `Bearer ${await authority?.outgoingToken()}`);
            return request;
          } catch (error) {
            // Without a token nothing was sent; a secret that expired is replaced while deliveries wait.
            throw new SendError({ kind: 'retryable', code: 'no_token' }, { cause: error });
          }
        },
      };
    },
  };
  const checks = { requiredEndorsements: [] };
  const connector = { httpClient: createHttpClient(clock) };
  return new ConfigurationBotFrameworkAuthentication(urls(authority), factory, checks, undefined, connector);
}

function configuration(registration: Registration) {
  if (registration.appId === undefined) return {};
  return {
    MicrosoftAppId: registration.appId,
    MicrosoftAppType: registration.appType,
    ...(registration.appPassword !== undefined && { MicrosoftAppPassword: registration.appPassword }),
    ...(registration.tenantId !== undefined && { MicrosoftAppTenantId: registration.tenantId }),
  };
}

// As soon as one of these is given, botbuilder takes all of them as given.
function urls(authority: Authority | undefined) {
  if (authority === undefined) return {};
  return {
    ToBotFromChannelOpenIdMetadataUrl: authority.openIdMetadataUrl,
    ToBotFromChannelTokenIssuer: authority.tokenIssuer,
    ToBotFromEmulatorOpenIdMetadataUrl: authority.openIdMetadataUrl,
    ToChannelFromBotLoginUrl: 'https://login.invalid/',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: 'https://login.invalid/',
    ValidateAuthority: true,
    CallerId: '',
  };
}
