import { registerFromJson } from '#domain/sample/register.ts';
import registerJson from '../../resources/register/organisations-2024.json' with { type: 'json' };

/** The organisation register as it ships with the program. */
export const REGISTER = registerFromJson(registerJson);
