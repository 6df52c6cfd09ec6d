import { useSubscription } from '@apollo/client/react';
import { onReconnected } from '@conductor/graphql';
import { useEffect, useEffectEvent } from 'react';
import { useViewer } from '../../app/viewer.js';
import { DutyChangedDocument } from './generated/duty.js';

/** Asks anew when the own organisation's roster changed, and when the socket is back. */
export function useLiveDuty(onChanged: () => void): void {
  const { can } = useViewer();
  const changed = useEffectEvent(onChanged);
  const skip = !can('duty.read');
  const signal = useSubscription(DutyChangedDocument, { skip }).data?.dutyChanged;
  useEffect(() => {
    if (signal !== undefined) changed();
  }, [signal]);
  useEffect(() => onReconnected(() => changed()), []);
}
