import { keyedAccount } from '../source-address/keyed-account.js';

export const readFacebookAddress = keyedAccount('facebook');
