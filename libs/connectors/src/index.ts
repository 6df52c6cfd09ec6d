export { SafeHttp, type SafeHttpOptions } from './http/safe-http.js';
export { isGlobalUnicast } from './http/address.js';
