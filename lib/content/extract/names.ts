import { MONTHS, WEEKDAYS } from '../../text/month-names.ts';
import { LIMITS, plainLine, squashed } from './clean.ts';

/** What was done, or what it is, before a preposition and a name: «écrit par», «ein Artikel von». */
const WORK =
  'propos recueillis|(?:dossier|entretien|reportage|enqu[êe]te)(?: r[ée]alis[ée]e?| men[ée]e?| sign[ée]e?)?' +
  '|interview(?:ed)?(?: conducted)?|[ée]crit|r[ée]dig[ée]|publi[ée]|post[ée]|un article' +
  '|(?:this|cet) (?:post|article) (?:was written|a [ée]t[ée] [ée]crit)|une enqu[êe]te|r[ée]alis[ée]' +
  '|written|posted|published|words|story|texte?|submitted|authored|article' +
  '|view all posts|posts|more|geschrieben|ver[öo]ffentlicht|erstellt|eingestellt|gepostet|verfasst|alles' +
  '|eine? (?:artikel|beitrag|gastbeitrag|kommentar|interview|kolumne|analyse)|(?:blog[ -]?)?beitrag|pressemitteilung' +
  '|(?:zeige )?alle beitr[äa]ge|publicado|escrito|pubblicato|scritto|a cura';
const PREPOSITION = 'par|by|von|por|di|door|af|av|przez';

const labels = (bare: string): string =>
  `(?:(?:${WORK}) (?:${PREPOSITION}|de|da)|${bare}|sign[ée]|post(?:ed)? author|autore?s?|auteure?s?` +
  '|autor(?::?in|en|innen|a)?|author name|(?:guest )?authors?|author\\(s\\)|contributors?|writer|verfasser)';
/** Words before a name that say who wrote, in the languages of the pages read; several may follow one another. */
const BY = labels(`${PREPOSITION}|de|published`);
/** The same at the beginning of a line, where «de» and “published” say nothing. */
export const LINE_BY = labels(PREPOSITION);
/** Words that are a label only before a colon: «Rédaction territoires» is a desk. */
const COLON_LABEL =
  /^(?:redaktion|r[ée]daction|text(?:e|o)?|(?:und |et |and )?interview|quelle|source|words|story)\s?[:：]\s*/i;
const LABEL = new RegExp(String.raw`^(?:\W{0,4}${BY}(?:\s?[:：]\s*|\s+))+`, 'i');
/** Templates that forget the space: «Written byDan Pantelo». */
const GLUED_LABEL = /^(?:(?:[Ww]ritten|[Pp]osted) by|[Bb]y|[Vv]on|[Pp]ar)(?=\p{Lu}\p{Ll})/u;

/** Months and days with a capital letter are no part of a name: «By Nathan Willis March 25». */
export const CALENDAR = [...WEEKDAYS, ...MONTHS.keys()]
  .filter(
    (word) =>
      word.length > 2 && !['april', 'june', 'august', 'jan', 'marzo', 'may', 'mar', 'sun', 'mai'].includes(word),
  )
  .join('|');

const PARTICLE =
  '(?:de|du|des|d’|von|van|der|den|dem|vom|zu|zur|la|le|les|el|di|da|do|dos|das|del|della|al|bin|ibn' +
  '|ben|ter|ten|te|af|av|y|e)';
/** A word of a name: capital first, with hyphens and apostrophes; or initials. */
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}’'ʼ\-]*\.?|(?:\p{Lu}\.){1,3})`;
export const NAME = String.raw`${NAME_WORD}(?:\s(?:${PARTICLE}\s){0,2}${NAME_WORD}){1,4}`;
/** Names of two to four characters without spaces between them: kana, Han, Hangul. */
const DENSE_NAME = String.raw`[\u3040-\u30ff\u3400-\ud7af・·]{2,8}`;
const PERSON = new RegExp(`^(?:${NAME}|${DENSE_NAME})$`, 'u');

const AGENCIES = 'AFP|AP|dpa|APA|ANSA|EFE|Reuters|sid|epd|KNA|TASS';

/** Words that no person's name has: desks, offices, firms, labels. */
const NO_PERSON = new RegExp(
  String.raw`\b(?:team|staff|themes?|templates?|wordpress|plugins?|editors?|editorial|redaktion` +
    '|r[ée]daction|redacci[óo]n|redazione|newsroom|news|time|guide|racing|recipes?|rezepte?|kitchen' +
    '|presse?|agenc(?:y|e|ia)|agentur|online|magazine?|gmbh|genossenschaft|corp|inc|ltd|llc|ag|verlag|media' +
    '|group|foundation|stiftung|institute?|university|universit[äy]t|association|verein|blog|desk' +
    '|creative commons|attribution|licen[cs]e|design|analysis|performance|toolkit|edition|agents?|user|data' +
    '|adobe|bbc|cbs|cnn' +
    String.raw`|nbc|youtube|\w*amt|rotes kreuz|\w*ministerium|\w*verband|\w*fraktion|\w*zeitung|jornal|gazette|herald` +
    '|tribune|admin(?:istrator)?|webmaster|content|marketing|sponsored|advertorial|services?|guest|contributor|the' +
    '|about|more|read|share|comments?|subscribe|updated|published|posted|home|contact|copyright|photo' +
    '|foto|image|video|audio|podcast|archive[sn]?|company|privacy|cookies?|terms|twitter|facebook|instagram' +
    '|linkedin|author|autor|category|kategorie|follow(?:ing)?|reply|says|sagt|liken|bio|full|see|all|login' +
    '|password|passwort|bewerten|view|profile?|biography|event|coordinator|reviewer|quelle|source' +
    String.raw`|pressemitteilung|welle|kg|library|liability|education|nachrichten|werkstatt|centre|center|department` +
    String.raw`|ministry|committee|by|alle|artikel|ist|die|das|text size|disclosure|checked|reading|lesezeit` +
    String.raw`|kommentare|licensed|community|games|optimi[sz]ation|hi|hello|hey|hallo|dear|${AGENCIES})\b`,
  'i',
);

/** What stands behind a name and is none: a role, a place of work, the day, the time it takes to read. */
export const TRAILING_ROLE = new RegExp(
  String.raw`\s+(?:(?:senior|junior|deputy|chief|managing|executive|assistant|associate|staff|political` +
    '|economics?|business|science|technology|health|sports?|education|foreign|national|guest|freelance' +
    String.raw`|contributing)\s+)*(?:writer|editor|reporter|correspondent|contributor|journalist(?:e|in)?` +
    '|columnist|author|staff|producer|specialist|strategist|consultant|advis[eo]r|attorney|gardener' +
    '|engineer|developer|scientist|researcher|physician|lawyer|coach|blogger' +
    '|r[ée]dact(?:eur|rice)|ceo|cto|cfo|founder|co-founder|director' +
    '|manager|president|professor|expert|analyst|fotograf|photographer|dietitian|nutritionist|redakt(?:eur' +
    '|eurin|or|orin)|redact(?:or|ora|eur)|korrespondent(?:in)?|chefredakt(?:eur|eurin)|grand reporter' +
    String.raw`|envoy[ée]e? sp[ée]cial|correspondante?|press secretary|pressesprecher(?:in)?)\b.*$`,
  'i',
);

const TRAILING_DAY = new RegExp(
  String.raw`(?:\s+(?:${CALENDAR}|on|am|le|at|à|in|for|für|um|published|publi[ée]e?|publiziert|publicado|pubblicato` +
    String.raw`|updated|aktualisiert|ver[öo]ffentlicht)\b\.?,?)+$`,
  'i',
);
/** What begins a role: «Keith Barry, Senior Autos Reporter» is one person. */
export const LEADING_ROLE = new RegExp(
  String.raw`^(?:senior|junior|deputy|chief|managing|executive|assistant|associate|head of|vice|former|lead` +
    String.raw`|founder|co-founder|director|professor|leiter(?:in)?|projektleiter(?:in)?|gesch[äa]ftsf[üu]hrer(?:in)?` +
    String.raw`|directeur|directrice|responsable|chef(?:fe)? de|charg[ée]e? de|consultante?)\b`,
  'i',
);
/** «Anne Morel (avec Paul Roy)» are two persons. */
const TOGETHER = /\s*\((?:avec|with|mit|con)\s([^()]*)\)/i;
/** Between persons; a single letter parts them only where a whole name stands on either side. */
const BETWEEN = new RegExp(
  String.raw`\s*[;|/•·]\s*|\s*,\s*(?:(?:and|et|und|y|e|og|och|en|i)\s+)?|\s+(?:et|and|und|og|och|with|avec` +
    String.raw`|mit)\s+|\s+&\s+|\s+[+]\s+`,
  'u',
);
/** A name takes browsers 8 ms to compile twice in one pattern: what parts two is found first. */
const SHORT_BETWEEN = /\s(?:y|e|en|i)\s/g;
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');

/** The two names that a single letter parts; `undefined` where it stands within one. */
function shortPair(part: string): readonly string[] | undefined {
  for (const { 0: between, index } of part.matchAll(SHORT_BETWEEN)) {
    const pair = [part.slice(0, index), part.slice(index + between.length)];
    if (pair.every((name) => WHOLE_NAME.test(name))) return pair;
  }
  return undefined;
}
/** What follows a person's name behind a comma and is none. */
const DEGREE =
  /^(?:m\.?d|ph\.?d|m\.?sc?|b\.?sc?|mba|jd|esq|r\.?d|r\.?n|cfa|cpa|mph|dds|jr|sr|ii|iii|lmft|cpt|ldn|mw|facp|do)\.?$/i;

/** Words of greetings and of headings below an article, which stand where a name may stand. */
const PAGE_WORDS = new RegExp(
  String.raw`(?<!\p{L})(?:this|for|pin|later|articles?|[äa]hnliche[rs]?|beitr[äa]ge?|mehr|weitere[rs]?` +
    String.raw`|themen|meldungen|gr(?:u|ü)(?:ß|ss)e?|liebe|viel|related|next|previous|thanks?|cheers` +
    String.raw`|regards|eue?re?|deine?|ihre?|suite|lire|voir|suivre|partager|commenter|merci|bonne)(?!\p{L})`,
  'iu',
);

/** «ACLU Speech», «CBDG Rental»: the letters of a firm, and a word. */
const FIRM_FIRST = /^\p{Lu}{3,}\s\p{Lu}\p{Ll}/u;

/** «Stanley H.» is a part of a name. */
const CUT_OFF = /^\S+\s\p{Lu}\.$/u;

/** «HUT AB»: capitals in words so short are letters of firms, or a cry. */
const ALL_SHORT = /^\p{Lu}{1,3}(?:\s\p{Lu}{1,3})+$/u;
/** Controls of pages in scripts without spaces, where a name would be as long. */
const DENSE_CONTROL =
  /^(?:会員登録|無料会員登録|新規登録|ログイン|登録|検索|一覧|続きを読む|編集部|記者|留言|人氣|名片|全文|关注|關注|登录|登入|注册|分享|更多|收藏|로그인|회원가입|구독|검색)$/;

/** Whether a text is a person's name and nothing else. */
export function isPerson(name: string): boolean {
  const isWords = NO_PERSON.test(name) || DENSE_CONTROL.test(name) || PAGE_WORDS.test(name) || TRAILING_ROLE.test(name);
  return (
    PERSON.test(name) &&
    !isWords &&
    !FIRM_FIRST.test(name) &&
    !ALL_SHORT.test(name) &&
    !CUT_OFF.test(name) &&
    name.length <= 60
  );
}

const CALENDAR_ONLY = new RegExp(String.raw`^(?:(?:${[...WEEKDAYS, ...MONTHS.keys()].join('|')})\b[\s.,\d]*)+$`, 'i');

/**
 * Whether a text that is no person's name may be that of a desk, an agency or a pen name: short, and no label of a
 * page's controls.
 */
export function isPenName(name: string): boolean {
  const words = name.split(/\s+/).length;
  return (
    words <= 4 &&
    name.length <= 40 &&
    !/^\p{Lu}{1,2}$/u.test(name) &&
    !CALENDAR_ONLY.test(name) &&
    !LABEL.test(`${name} `) &&
    !NO_PEN_NAME.test(name) &&
    !DENSE_CONTROL.test(name) &&
    !STAFF_ROLE.test(name) &&
    !/^(?:\p{Ll}+\s){2}/u.test(name)
  );
}
const NO_PEN_NAME = new RegExp(
  String.raw`[?!:]|^\d|\b(?:follow|reply|bio|full|see|view|all|login|password|passwort|log ?in|sign` +
    '|sende|e-?mail|uns|by|share|comments?|read|more|subscribe|newsletter|no|posts?|says|sagt|liken|category' +
    '|home|menu|search|contact|time|recipes?|rezepte?' +
    '|about|website|reviewed|edited|artikel von|published|ver[öo]ffentlicht|publiziert|updated' +
    String.raw`|gmt|min|uhr|kg|gmbh|e\. ?v|inc|ltd|s\.r\.o|genossenschaft)\b`,
  'i',
);

/** Months that are names of persons too are none before a day: «Anne Morel May 3, 2015». */
const MONTH_AND_DAY = /\s+(?:april|june|august|jan|marzo|may|mar|mai)\.?\s+\d.*$/i;

/** What others did for the article: «Anne Morel Illustration von Paul Roy». */
const BY_OTHERS =
  /\s+(?:illustration|illustrationen|photos?|fotos?|bilder|grafik|traduction|translation)\s+(?:de|von|by|par)\s.*$/i;

/** A name as it was written, but for labels before it and roles and days behind it. */
function bareName(text: string): string {
  return text
    .replace(LABEL, '')
    .replace(COLON_LABEL, '')
    .replace(GLUED_LABEL, '')
    .replace(MONTH_AND_DAY, '')
    .replace(/\s+@\S+$/u, '')
    .replace(/\s*[([].*$/u, '')
    .replace(/\s+[-–—|]\s.*$|\s+\d.*$|[,:]?\s*\d{1,2}[./].*$/u, '')
    .replace(TRAILING_ROLE, (role, at: number, whole: string) => {
      const before = whole.slice(0, at);
      return /\s/.test(before) && (!/^\s*staff$/i.test(role) || isPerson(before)) ? '' : role;
    })
    .replace(BY_OTHERS, '')
    .replace(/(?<=^\p{Lu}\S+\s\p{Lu}\S+)\s+(?:in|en|à)\s\p{Lu}.*$/u, '')
    .replace(/\s+(?:on behalf of|im auftrag|au nom de|pour le compte de|en nombre de)\s.*$/i, '')
    .replace(/(?<=\s\S+)\s+(?:senior|former|staff|head of|chief|vice)\s.*$/i, '')
    .replace(TRAILING_DAY, '')
    .replace(/(?<=\p{Ll})\s(?:CPP|PSP|M\.?D\.?|Ph\.?D\.?|M\.?P\.?H\.?|CFP|CPA|R\.?D\.?N?|RN)$/u, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .replaceAll(/^[\s–—:,·•|*«»›-]+|[\s–—:,·•|*«»›-]+$/gu, '');
}

/** Addresses, accounts of the CMS, placeholders. */
const NO_NAME = new RegExp(
  String.raw`^https?:|^www\.|\/\/|@|\[at\]|^(?:admin|administrator|webmaster|root|user|wordpressadmin` +
    String.raw`|no author|unknown|anonymous|null|undefined|none|author|autor|auteur|staff|guest|editor` +
    String.raw`|publisher|mehr|am|in|on|podcast` +
    String.raw`|super user|registrieren|youtube|user\d+|cc by.*|creative commons.*)$|^\d+ min` +
    String.raw`|[{}<>=]|\.\w*\d\d$|\.(?:com|de|fr|org|net|txt|png)\b|\bd\.o\.o\b`,
  'i',
);

/** Whether a name may be an author's at all: no address, no account of the CMS, no placeholder. */
function isName(name: string): boolean {
  return /\p{L}{2}/u.test(name) && name.length <= 60 && !NO_NAME.test(name);
}

const COUNTRY =
  /^(?:germany|deutschland|austria|[öo]sterreich|schweiz|switzerland|suisse|france|belgique|italia|españa|usa|uk)$/i;

/** What stands behind a name: a section, a day, the book that a text is from. */
const SECTION = /^(?:in|on|from)\s/i;

/** Names in a statement about who wrote: labels, roles, addresses and repetitions are taken out. */
export function namesIn(text: string): string[] {
  const line = plainLine(text, LIMITS.author * 2)
    .replaceAll(/(?<=\s)https?:\/\/\S*/gi, '')
    .replace(TOGETHER, ', $1')
    .replace(LABEL, '');
  if (/^(?:https?:|\/\/|www\.)/i.test(line)) return [];
  const parts = line.split(BETWEEN).flatMap((part) => shortPair(part) ?? part);
  // A place and its country are no two names.
  if (parts.some((part) => COUNTRY.test(part))) return [];
  const names = parts
    .filter((part) => !LEADING_ROLE.test(part) && !SECTION.test(part))
    .map(bareName)
    .filter((name) => isName(name) && !DEGREE.test(name));
  return names.filter((name, index) => names.findIndex((other) => squashed(other) === squashed(name)) === index);
}

/** Whether a name is that of an agency. */
export function isAgency(name: string): boolean {
  return AGENCY.test(name);
}

/** Whether a name is one word: an agency, or what may be the nickname of a person. */
export function isShortName(name: string): boolean {
  return isAgency(name) || (/^\p{L}[\p{L}\p{N}_.-]{2,}$/u.test(name) && /\p{Ll}/u.test(name) && !NO_PERSON.test(name));
}
const AGENCY = new RegExp(`^(?:${AGENCIES})$`, 'i');

/** Words of names that desks have: «MND Staff», «the Meetingnotes Team». */
const DESK_WORD =
  /\b(?:team|staff|redaktion|r[ée]daction|redacci[óo]n|redazione|editors?|editorial|newsroom|contributors?|desk)\b/i;

/** Whether a name is that of those who write for a site; not the site’s own, nor a role: “HomeAdvisor Staff Writer”. */
export function isDesk(name: string): boolean {
  return DESK_WORD.test(name) && /\s/.test(name) && !STAFF_ROLE.test(name);
}
/** Whether a name is the bare word for those who write. */
export function isDeskAlone(name: string): boolean {
  return /^(?:(?:die|la|the) )?(?:redaktion|r[ée]daction|redacci[óo]n|redazione|newsroom)$/i.test(name);
}
const STAFF_ROLE = /\bstaff (?:writer|reporter|correspondent|photographer)s?$/i;

/** Words that names of papers and firms have, and articles they begin with. */
const NO_SITE_PERSON = new RegExp(
  String.raw`^l[’']|^(?:l[aeo]s?|the|el|il|die|der|das|los|an?|une?)\s|\b(?:times|post|journal|herald|tribune` +
    String.raw`|gazette|[ée]cho|zeitung|rundschau|anzeiger|\w*blatt|courrier|monde|nouvelles?|france|usine|echos` +
    String.raw`|deutsche[rs]?|welle|radio|tv|store|shop|construction|strateg(?:y|ies)|solutions?|systems?` +
    String.raw`|consulting|partners|capital|labs?|financial|bank|insurance|health|school|college|academy|club` +
    String.raw`|network|software|technolog(?:y|ies)|tech|digital|studio|travel|today|daily|weekly|insider` +
    String.raw`|review|guide|world|life|house|farm|project)\b`,
  'i',
);

/** Whether the name of a site is that of the person who writes it: «Anne Morel» on annemorel.fr. */
export function isSitePerson(name: string): boolean {
  const [, second = '', third] = name.split(/\s+/);
  const isLong = third !== undefined && !/^(?:\p{Lu}\.?|\p{Ll}+)$/u.test(second);
  return isPerson(name) && !isLong && !NO_SITE_PERSON.test(name);
}
