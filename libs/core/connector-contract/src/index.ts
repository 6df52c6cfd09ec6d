/**
 * What a source must offer, whatever network it stands for: pages of posts, a cursor and five failures; and what an open
 * network may offer besides: profiles of its accounts. Neither ever sees the database. The shared specs are entries of
 * their own, `./contract-spec` and `./profile-spec`.
 */
export * from './answer-excerpt.js';
export * from './budget.js';
export * from './collected-post.js';
export * from './connector.js';
export * from './credential.js';
export * from './decide.js';
export * from './failures.js';
export * from './host-budget.js';
export * from './json.js';
export * from './live.js';
export * from './look-up.js';
export * from './outbound-socket.js';
export * from './outbound.js';
export * from './profile.js';
