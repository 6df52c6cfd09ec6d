import type { Verdict } from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What a verdict means, with posts made up for this page. All stand to one invented brief. */
interface Guideline {
  readonly meaning: MessageDescriptor;
  readonly examples: readonly MessageDescriptor[];
}

/** The invented brief that the examples stand to. */
export const exampleBrief = msg`Arahan contoh: Posyandu buka tiap Sabtu, pemeriksaan gratis, bawa KTP.`;

export const guidelines: Readonly<Record<Verdict, Guideline>> = {
  ALIGNED: {
    meaning: msg`Pesan inti terbawa dan semua fakta cocok. Kata, bahasa, dan contoh setempat boleh berbeda.`,
    examples: [
      msg`Sabtu ini ke posyandu, yuk. Periksa tidak dipungut biaya, cukup bawa KTP.`,
      msg`Bu Sri antre pukul tujuh, pulang pukul delapan, tidak bayar sepeser pun. Posyandu kami buka tiap Sabtu.`,
      msg`Cek tekanan darah di posyandu gratis. Jadwal: setiap Sabtu, bawa KTP.`,
    ],
  },
  PARTLY_ALIGNED: {
    meaning: msg`Searah, tetapi sebagian pesan inti tidak terbawa. Tidak ada fakta yang keliru.`,
    examples: [
      msg`Posyandu buka Sabtu ini. Sampai jumpa.`,
      msg`Jangan lupa bawa KTP saat ke posyandu.`,
      msg`Periksa kesehatan di posyandu gratis. Jadwal menyusul.`,
    ],
  },
  NEUTRAL: {
    meaning: msg`Menyebut pokoknya tanpa membawa pesan dan tanpa menyalahinya.`,
    examples: [
      msg`Terima kasih kader posyandu atas kerjanya selama ini.`,
      msg`Foto kegiatan posyandu pekan lalu.`,
      msg`Bupati meninjau posyandu bersama rombongan.`,
    ],
  },
  NOT_ALIGNED: {
    meaning: msg`Menggeser atau melemahkan pesan tanpa menyangkal faktanya.`,
    examples: [
      msg`Posyandu itu untuk yang belum sanggup ke rumah sakit.`,
      msg`Ke posyandu boleh saja, tetapi lebih baik tunggu dokter kami bulan depan.`,
      msg`Gratis, ya maklum kalau pelayanannya seadanya.`,
    ],
  },
  CONTRADICTING: {
    meaning: msg`Fakta atau ajakannya berlawanan dengan arahan.`,
    examples: [
      msg`Posyandu buka tiap Minggu, bukan Sabtu.`,
      msg`Siapkan Rp20.000 untuk biaya periksa di posyandu.`,
      msg`Posyandu bulan ini ditiadakan sampai ada pemberitahuan.`,
    ],
  },
};
