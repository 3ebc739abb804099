import { describe, expect, it } from 'vitest';
import { NO_ROBOTS, readRobots, robotsAddress } from '../../../../lib/feeds/archive/robots.ts';

const AT = 'https://news.example/robots.txt';

describe('robots.txt', () => {
  it('lies at the root of the site', () => {
    expect(robotsAddress('https://news.example:8443/blog/feed?x=1')).toBe('https://news.example:8443/robots.txt');
  });

  it('speaks to every robot, and to Vigie by name', () => {
    const forAll = readRobots(AT, 'User-agent: *\nDisallow: /archives/\nAllow: /archives/2025/\nCrawl-delay: 3');
    expect(forAll.allows('https://news.example/archives/2024/a')).toBe(false);
    expect(forAll.allows('https://news.example/archives/2025/a')).toBe(true);
    expect(forAll.allows('https://news.example/feed')).toBe(true);
    expect(forAll.delaySeconds).toBe(3);
    const forUs = readRobots(AT, 'User-agent: *\nDisallow: /\n\nUser-agent: vigie\nDisallow: /private');
    expect(forUs.allows('https://news.example/archives')).toBe(true);
    expect(forUs.allows('https://news.example/private/a')).toBe(false);
  });

  it('names sitemaps, absolute or not', () => {
    const { sitemaps } = readRobots(AT, 'Sitemap: https://news.example/a.xml\nSitemap: /b.xml\nSitemap: http://%');
    expect(sitemaps).toEqual(['https://news.example/a.xml', 'https://news.example/b.xml']);
  });

  it('allows nothing on another site, which has rules of its own', () => {
    expect(readRobots(AT, '').allows('https://news.example/a')).toBe(true);
    expect(readRobots(AT, '').allows('https://other.example/a')).toBe(false);
  });

  it('that is not there allows all', () => {
    expect(NO_ROBOTS.allows('https://news.example/a')).toBe(true);
  });

  it('may be any text at all', () => {
    const { allows } = readRobots(
      AT,
      '__proto__: x\nUser-agent: __proto__\nDisallow: /\n<html>\u0000\nUser-agent:\nDisallow: /%E0%A4%A',
    );
    expect(allows('https://news.example/a')).toBe(true);
  });
});
