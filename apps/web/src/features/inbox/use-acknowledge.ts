import { useMutation } from '@apollo/client/react';
import { useAct, type Act } from '@conductor/ui';
import { AcknowledgeDeliveryDocument, type DeliveryCardFragment } from './generated/inbox.js';

/** What the server will say, shown before it has: receipt is one tap in a lift. */
const acknowledged = (delivery: DeliveryCardFragment): DeliveryCardFragment => {
  const now = new Date().toISOString();
  const seen = delivery.acknowledgedAt === null ? { acknowledgedAt: now } : {};
  const confirmed = delivery.retractedAt === null ? {} : { retractionConfirmedAt: now };
  return {
    ...delivery,
    ...seen,
    ...confirmed,
    viewerCan: delivery.viewerCan.filter((action) => action !== 'ACKNOWLEDGE'),
  };
};

/** "We have seen it"; of a retracted brief: "we have seen that it is retracted". */
export function useAcknowledge(): Act<DeliveryCardFragment> {
  const [send] = useMutation(AcknowledgeDeliveryDocument);
  return useAct(async (delivery: DeliveryCardFragment) => {
    const { data } = await send({
      variables: { input: { deliveryId: delivery.id } },
      optimisticResponse: {
        acknowledgeDelivery: {
          delivery: acknowledged(delivery),
          problems: [],
        },
      },
    });
    return data?.acknowledgeDelivery;
  });
}
