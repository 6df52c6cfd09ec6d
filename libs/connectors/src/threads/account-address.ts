import { keyedAccount } from '../source-address/keyed-account.js';

export const readThreadsAddress = keyedAccount('threads');
