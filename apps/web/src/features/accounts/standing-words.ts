import type {
  AccountAlertKind,
  AccountLivenessState,
  AccountProofKind,
  AccountProofLapse,
} from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  IconAlertTriangle,
  IconArrowForwardUp,
  IconCircleCheck,
  IconCircleDashed,
  IconMoon,
  IconPlugConnectedX,
  IconSkull,
  type TablerIcon,
} from '@tabler/icons-react';

/** How control of an account is proved, as a choice. */
export const proofKindLabels: Readonly<Record<AccountProofKind, MessageDescriptor>> = {
  PROFILE_CODE: msg`Kode di profil`,
  POST_CODE: msg`Kode di satu unggahan`,
  REL_ME: msg`Tautan timbal balik dengan situs`,
  DOMAIN_HANDLE: msg`Nama akun di bawah situs lembaga`,
  REVIEWED_CLAIM: msg`Klaim yang diputuskan admin`,
};

/** How it was proved, for everybody. */
export const provedByTexts: Readonly<Record<AccountProofKind, MessageDescriptor>> = {
  PROFILE_CODE: msg`dengan kode di profilnya`,
  POST_CODE: msg`dengan kode di unggahannya`,
  REL_ME: msg`dengan tautan timbal balik dari situs resmi lembaga`,
  DOMAIN_HANDLE: msg`dengan nama di bawah situs resmi lembaga`,
  REVIEWED_CLAIM: msg`dengan bukti yang diperiksa pengelola daftar`,
};

export const lapseTexts: Readonly<Record<AccountProofLapse, MessageDescriptor>> = {
  RENAMED: msg`Gugur karena akun berganti nama.`,
  LOST: msg`Gugur karena akun hilang.`,
  REVOKED: msg`Dicabut pengelola daftar.`,
};

interface LivenessLook {
  readonly color: string;
  readonly icon: TablerIcon;
  readonly label: MessageDescriptor;
  /** What it means. */
  readonly meaning: MessageDescriptor;
}

export const livenessLooks: Readonly<Record<AccountLivenessState, LivenessLook>> = {
  ALIVE: { color: 'green', icon: IconCircleCheck, label: msg`Hidup`, meaning: msg`Akun ada dan dipakai.` },
  QUIET: {
    color: 'yellow',
    icon: IconMoon,
    label: msg`Sepi`,
    meaning: msg`Tidak ada unggahan selama 30 hari.`,
  },
  FAILING: {
    color: 'orange',
    icon: IconPlugConnectedX,
    label: msg`Sulit dibaca`,
    meaning: msg`Tiga kali berturut-turut profilnya tidak terbaca.`,
  },
  DEAD: {
    color: 'red',
    icon: IconSkull,
    label: msg`Mati`,
    meaning: msg`Dua minggu tidak dapat dihubungi, atau setengah tahun tanpa unggahan.`,
  },
  RENAMED: {
    color: 'orange',
    icon: IconArrowForwardUp,
    label: msg`Berganti nama`,
    meaning: msg`Akun yang sama kini memakai nama lain, atau menunjuk penggantinya.`,
  },
  LOST: {
    color: 'red',
    icon: IconAlertTriangle,
    label: msg`Hilang`,
    meaning: msg`Jejaring menyatakan akun ini tidak ada, atau namanya dipakai akun lain.`,
  },
  UNKNOWN: {
    color: 'gray',
    icon: IconCircleDashed,
    label: msg`Belum diketahui`,
    meaning: msg`Belum pernah terbaca, dan belum ada unggahannya yang terkumpul.`,
  },
};

export const alertTitles: Readonly<Record<AccountAlertKind, MessageDescriptor>> = {
  DEAD: msg`Akun ini tampaknya mati`,
  RENAMED: msg`Akun ini berganti nama`,
  LOST: msg`Akun ini hilang dari jejaring`,
};
