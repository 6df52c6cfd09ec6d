import { describe, expect, it } from '@jest/globals';
import {
  agendaContentProblems,
  agendaGaps,
  type AgendaItemContent,
  tidyAgendaContent,
} from './agenda-content.js';

const content: AgendaItemContent = {
  title: 'Harga BBM',
  titleEn: null,
  objective: 'Satu harga, satu suara',
  themeId: 'theme',
  priority: 1,
  periodFrom: '2015-03-01',
  periodUntil: '2015-03-14',
  leadOrganisationId: 'a',
  speakers: [
    { organisationId: 'a', part: 'leads' },
    { organisationId: 'b', part: 'supports' },
    { organisationId: 'c', part: 'silent' },
  ],
  moments: [{ title: 'Jumpa pers', occursAt: new Date('2015-03-05T03:00:00Z'), zone: 'Asia/Jakarta' }],
  hashtags: ['HargaBBM'],
  links: ['https://esdm.go.id/bbm'],
  framing: {
    problem: 'p',
    cause: 'c',
    judgement: 'j',
    remedy: 'r',
    tone: 'tenang',
    wordingUse: [],
    wordingAvoid: [],
    questions: [],
    counterNarratives: [],
  },
};
const found = (changes: Partial<AgendaItemContent>) =>
  agendaContentProblems({ ...content, ...changes }).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('agenda content', () => {
  it('finds nothing wrong with a sound item', () => {
    expect(found({})).toEqual([]);
    expect(agendaGaps(content)).toEqual([]);
  });

  const cases: [string, Partial<AgendaItemContent>, string[]][] = [
    ['no title', { title: '' }, ['AGENDA_TITLE_LENGTH input.content.title']],
    ['a title too long', { title: 'x'.repeat(201) }, ['AGENDA_TITLE_LENGTH input.content.title']],
    ['priority 0', { priority: 0 }, ['AGENDA_PRIORITY_RANGE input.content.priority']],
    ['a day that is none', { periodFrom: '2015-02-30' }, ['DAY_INVALID input.content.periodFrom']],
    [
      'a reversed period',
      { periodUntil: '2015-02-28' },
      ['AGENDA_PERIOD_REVERSED input.content.periodUntil'],
    ],
    ['nobody to speak', { speakers: [] }, ['AGENDA_LEAD_MISSING input.content.speakers']],
    [
      'another lead than the matrix says',
      { leadOrganisationId: 'b' },
      ['AGENDA_LEAD_DIFFERS input.content.leadOrganisationId'],
    ],
    [
      'two leads and one of them twice',
      {
        speakers: [
          { organisationId: 'a', part: 'leads' },
          { organisationId: 'a', part: 'leads' },
        ],
      },
      [
        'AGENDA_SPEAKER_TWICE input.content.speakers.1.organisationId',
        'AGENDA_LEAD_TWICE input.content.speakers.1.part',
      ],
    ],
    [
      'a moment without a title',
      { moments: [{ title: '', occursAt: new Date(0), zone: 'Asia/Jayapura' }] },
      ['REQUIRED input.content.moments.0.title'],
    ],
    [
      'a hashtag of two words',
      { hashtags: ['a', 'harga bbm'] },
      ['HASHTAG_INVALID input.content.hashtags.1'],
    ],
    ['a link that runs a script', { links: ['javascript:alert(1)'] }, ['LINK_INVALID input.content.links.0']],
  ];
  it.each(cases)('names the place of %s', (_name, changes, problems) => {
    expect(found(changes)).toEqual(problems);
  });

  it('lets a draft have gaps that a submitted item may not have', () => {
    const draft = { ...content, objective: '', framing: { ...content.framing, cause: '', remedy: '' } };
    expect(agendaContentProblems(draft)).toEqual([]);
    expect(agendaGaps(draft).map(({ path }) => path.join('.'))).toEqual([
      'input.content.objective',
      'input.content.framing.cause',
      'input.content.framing.remedy',
    ]);
  });

  it('tidies blanks, the # and repetitions', () => {
    const tidy = tidyAgendaContent({
      ...content,
      title: ' Harga ',
      titleEn: ' ',
      hashtags: ['#BBM', ' BBM', ''],
    });
    expect(tidy).toMatchObject({ title: 'Harga', titleEn: null, hashtags: ['BBM'] });
  });
});
