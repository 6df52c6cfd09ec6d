import { keyedAccount } from '../source-address/keyed-account.js';

export const readXAddress = keyedAccount('x');
