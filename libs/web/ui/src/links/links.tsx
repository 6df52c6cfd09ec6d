import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type NativeLink = Omit<ComponentProps<'a'>, keyof AnchorProps | keyof ButtonProps>;

function PlainAnchor(props: AnchorProps & NativeLink) {
  return <Anchor {...props} />;
}

function PlainButton(props: ButtonProps & NativeLink) {
  return <Button component="a" {...props} />;
}

/** An address outside of the app, shown as it is. */
export function AddressLink({ href }: { readonly href: string }) {
  return (
    <Anchor
      href={href}
      target="_blank"
      rel="noreferrer"
      size="sm"
      underline="always"
      style={{ overflowWrap: 'anywhere' }}
    >
      {href}
    </Anchor>
  );
}

/** A text link to a page of the app; the router checks path, parameters and search. */
export const PageLink = createLink(PlainAnchor);

/** A link to a page of the app that looks like a button. */
export const PageButton = createLink(PlainButton);
