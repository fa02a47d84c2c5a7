import type { Messages } from '#texts/messages.ts';

/** What a report is, in a few words: `COUNTER PR 5.1`, or that it follows no standard. */
export function reportTitle(
  report: { readonly reportId: string; readonly release: string },
  t: Messages['usageFiles'],
): string {
  return report.release === '' ? t.noStandard : `COUNTER ${report.reportId} ${report.release}`;
}
