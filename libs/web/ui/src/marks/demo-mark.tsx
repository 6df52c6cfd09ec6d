import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';

/** Marks invented data, so that nobody takes it for a real person's words. */
export function DemoMark() {
  const { t } = useLingui();
  return (
    <Badge color="yellow" size="sm" style={{ flexShrink: 0 }} title={t`Data rekaan untuk peragaan`}>
      demo
    </Badge>
  );
}
