/**
 * What a release does to the changelog and the version, and what forbids it; pure, so that a dry run is the same run.
 */

export type Repository = {
  /** Tags of the repository, as `v0.1.0`. */
  readonly tags: readonly string[];
  /** Whether something is changed and not committed. */
  readonly isDirty: boolean;
  readonly changelog: string;
  /** The version of package.json. */
  readonly current: string;
};

export type Plan =
  | { readonly ok: true; readonly tag: string; readonly changelog: string; readonly notes: string }
  | { readonly ok: false; readonly problems: readonly string[] };

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

/** Plans the release of a version on a day (`YYYY-MM-DD`), or says everything that stands in its way. */
export function planRelease(version: string, day: string, repository: Repository): Plan {
  const { tags, isDirty, changelog, current } = repository;
  if (!VERSION.test(version)) return { ok: false, problems: [`${version} is no version of three numbers`] };
  const tag = `v${version}`;
  const released = tags.filter((name) => /^v\d+\.\d+\.\d+$/.test(name)).map((name) => name.slice(1));
  const newest = released.toSorted(compareVersions).at(-1);
  const heading = `## ${version} (unreleased)`;
  const notes = sectionOf(changelog, heading);
  const problems = [
    ...(isDirty ? ['something is changed and not committed'] : []),
    ...(tags.includes(tag) ? [`${tag} exists`] : []),
    ...(newest !== undefined && compareVersions(version, newest) <= 0 ? [`${newest} was released before`] : []),
    ...(compareVersions(version, current) < 0 ? [`package.json says ${current}`] : []),
    ...(notes === undefined ? [`CHANGELOG.md has no heading «${heading}»`] : []),
    ...(notes === '' ? [`CHANGELOG.md says nothing of ${version}`] : []),
  ];
  if (problems.length > 0 || notes === undefined) return { ok: false, problems };
  return { ok: true, tag, notes, changelog: changelog.replace(heading, `## ${version} (${day})`) };
}

/** Below zero where the first version is the older one. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [numbers(one), numbers(other)];
  const at = first.findIndex((number, index) => number !== second[index]);
  return at === -1 ? 0 : (first[at] ?? 0) - (second[at] ?? 0);
}

function numbers(version: string): readonly number[] {
  return version.split('.').map(Number);
}

/** The text below a heading, up to the next one of its rank. */
function sectionOf(changelog: string, heading: string): string | undefined {
  const lines = changelog.split('\n');
  const start = lines.indexOf(heading);
  if (start === -1) return undefined;
  const end = lines.findIndex((line, at) => at > start && line.startsWith('## '));
  return lines
    .slice(start + 1, end === -1 ? undefined : end)
    .join('\n')
    .trim();
}
