import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useViewer } from '../../app/viewer.js';
import type { AuditEntryRowFragment } from './generated/audit.js';

type Subject = Pick<AuditEntryRowFragment, 'subjectType' | 'subjectId'>;
type Rendered = (props: Record<string, unknown>) => ReactElement;

/** The page of the subject, where there is one that this person may open. */
function useSubjectPage({ subjectType, subjectId: id }: Subject): Rendered | null {
  const { can } = useViewer();
  switch (subjectType) {
    case 'AGENDA_ITEM':
      return can('agenda.read') ? (props) => <Link to="/agenda/$id" params={{ id }} {...props} /> : null;
    case 'BRIEF_VERSION':
      return can('brief.read') ? (props) => <Link to="/arahan/versi/$id" params={{ id }} {...props} /> : null;
    case 'POST':
      return can('post.read') ? (props) => <Link to="/unggahan/$id" params={{ id }} {...props} /> : null;
    case 'COLLECTION_SOURCE':
      return can('source.read') ? (props) => <Link to="/admin/konektor" {...props} /> : null;
    case 'POST_IMPORT':
      return can('import.manage') ? (props) => <Link to="/admin/impor" {...props} /> : null;
    case 'SOCIAL_ACCOUNT':
      return can('account.read') ? (props) => <Link to="/akun/$id" params={{ id }} {...props} /> : null;
    case 'DUTY_ROSTER':
    case 'DUTY_SHIFT':
    case 'DUTY_ABSENCE':
    case 'DUTY_SWAP':
      return can('duty.read') ? (props) => <Link to="/piket" {...props} /> : null;
    case 'USER':
    case 'MEMBERSHIP':
    case 'INVITATION':
      return can('people.manage') ? (props) => <Link to="/admin/orang" {...props} /> : null;
    case 'MATCHER_VERSION':
      return can('matcher.read') ? (props) => <Link to="/admin/pencocok" {...props} /> : null;
    case 'ELECTION_PERIOD':
      return can('election.manage') ? (props) => <Link to="/admin/pemilu" {...props} /> : null;
    case 'DELIVERY':
    case 'REGISTER':
      return null;
  }
}

interface SubjectLinkProps {
  readonly subject: Subject;
  readonly children: ReactNode;
}

export function SubjectLink({ subject, children }: SubjectLinkProps) {
  const page = useSubjectPage(subject);
  if (page === null) return <span>{children}</span>;
  return (
    <Anchor inherit underline="always" renderRoot={page}>
      {children}
    </Anchor>
  );
}
