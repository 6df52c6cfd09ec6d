import { keyedAccount } from '../source-address/keyed-account.js';

export const readInstagramAddress = keyedAccount('instagram');
