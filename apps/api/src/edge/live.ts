import type { LiveSignal } from '@conductor/live';
import { PubSub } from 'graphql-subscriptions';

/** Signals of all processes, handed to the subscriptions of this one. */
export class LiveSignals {
  private readonly pubSub = new PubSub<Record<string, LiveSignal>>();

  receive(signal: LiveSignal): void {
    void this.pubSub.publish(`${signal.topic}:${signal.organisationId}`, signal);
  }

  of(topic: LiveSignal['topic'], organisationId: string): AsyncIterableIterator<LiveSignal> {
    return this.pubSub.asyncIterableIterator<LiveSignal>(`${topic}:${organisationId}`);
  }
}
