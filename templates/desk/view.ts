/**
 * What the pages of the auditor's desk show, ready to be shown: ordered, named and, in lists,
 * masked. All strings may hold hostile characters; escaping is the pages' business.
 */
import type { Box, Finding, Severity, Verdict } from '#schemas/records/results.ts';
import type { DeskRole } from '#schemas/desk-roles.ts';
import type { Segment } from '../findings-report/view.ts';

export type Action = NonNullable<Finding['decision']>['action'];

/** The frame of every page. */
export interface DeskFrame {
  /** What a page must send back to change anything. */
  readonly token: string;
  readonly person: string;
  readonly role: DeskRole;
  readonly hasLogin: boolean;
  readonly progress: Progress;
}

export interface Progress {
  readonly decided: number;
  readonly total: number;
  /** Seconds for what is left at the pace so far; absent while there is no pace. */
  readonly secondsLeft?: number;
}

/** One value of a filter; `href` chooses it, or drops it where it is chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly isChosen: boolean;
}

export interface QueueRow {
  readonly id: string;
  readonly href: string;
  readonly verdict: Verdict;
  /** About a rule: then `missing` is a question. */
  readonly isRule: boolean;
  readonly severity: Severity;
  readonly person: string;
  readonly applicant: string;
  readonly unit: string;
  /** The auditor who looks after it. */
  readonly assignee?: string;
  readonly title: string;
  /** What was found, in a sentence: shown where there are no values to compare. */
  readonly message: string;
  readonly declared: readonly Segment[];
  readonly found: readonly Segment[];
  readonly decision?: DecisionView;
  /** Undecided, and settled with what was decided about the paper it asks for. */
  readonly isCovered: boolean;
}

export interface DecisionView {
  readonly action: Action;
  /** 采用识别值, 认定符合, 改为新值. */
  readonly label: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly value: string;
  readonly signedBy?: string;
  /** A second person has yet to sign. */
  readonly isWaiting: boolean;
}

export interface QueueView {
  readonly frame: DeskFrame;
  readonly states: readonly Choice[];
  readonly severities: readonly Choice[];
  readonly verdicts: readonly Choice[];
  /** Filters with many values, by name. */
  readonly selects: readonly { readonly name: string; readonly choices: readonly Choice[] }[];
  readonly search: string;
  readonly state: string;
  readonly rows: readonly QueueRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly pageHref: (page: number) => string;
  readonly clearHref?: string;
  /** What is filtered by beside the state, each with the address without it. */
  readonly chosen: readonly { readonly label: string; readonly href: string }[];
  /** Folders whose results an older program wrote. */
  readonly isEmpty: boolean;
  /** Whether anything is given to anybody. */
  readonly hasAssignees: boolean;
}

/** One page of the applicant's papers in the viewer. */
export interface PageView {
  readonly image: string;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly file: string;
  readonly page: number;
  /** Where the value was read, if on this page. */
  readonly box?: Box;
  /** Other places on the page that belong to the same question. */
  readonly more?: readonly Box[];
  readonly verdict?: Verdict;
}

/** A line of how a rule came to what it says. */
export interface ReckoningLine {
  readonly text: string;
  /** Its place in the reckoning, from 1. */
  readonly number: number;
  /** The sentence speaks of it. */
  readonly isTelling: boolean;
}

export interface WitnessRow {
  readonly kind: string;
  readonly where: string;
  readonly verdict: Verdict;
  readonly found: string;
  /** Index into `pages`. */
  readonly page?: number;
}

export interface StepView {
  readonly action: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly value: string;
}

/** One of the findings that are decided together. */
export interface BulkRow {
  readonly id: string;
  readonly version: number;
  readonly href: string;
  readonly title: string;
  readonly applicant: string;
  readonly person: string;
  readonly declared: readonly Segment[];
  readonly found: readonly Segment[];
  readonly message: string;
  /** Ticked from the beginning: it says the same as the first. */
  readonly isChosen: boolean;
  readonly decision?: DecisionView;
}

export interface BulkView {
  readonly frame: DeskFrame;
  readonly id: string;
  readonly title: string;
  /** What was decided is shown, to be taken back whole. */
  readonly isDone: boolean;
  readonly actions: readonly Action[];
  readonly labels: Readonly<Record<Action, string>>;
  readonly rows: readonly BulkRow[];
  /** Usual reasons; one for all of them. */
  readonly reasons: readonly string[];
  readonly back: string;
  /** The filter it was opened from, as a query string. */
  readonly query: string;
}

export interface ItemView {
  readonly frame: DeskFrame;
  readonly id: string;
  readonly version: number;
  readonly verdict: Verdict;
  /** About a rule: then `missing` is a question. */
  readonly isRule: boolean;
  readonly severity: Severity;
  readonly title: string;
  readonly person: string;
  readonly applicant: string;
  readonly unit: string;
  readonly assignee?: string;
  readonly requirement: string;
  /** What the rule asks, in one sentence. */
  readonly asks: string;
  readonly message: string;
  readonly declared: readonly Segment[];
  readonly found: readonly Segment[];
  /** The values as plain text, for the dialogs. */
  readonly declaredText: string;
  readonly foundText: string;
  readonly steps: readonly ReckoningLine[];
  readonly witnesses: readonly WitnessRow[];
  readonly pages: readonly PageView[];
  readonly decision?: DecisionView;
  readonly history: readonly StepView[];
  /** Decisions about the same field that no longer hold: value or evidence has changed since. */
  readonly earlier: readonly StepView[];
  readonly notes: readonly StepView[];
  readonly actions: readonly Action[];
  /** What each is called here: a value is taken, a rule is found kept or broken. */
  readonly labels: Readonly<Record<Action, string>>;
  /** What each leads to, in a few words. */
  readonly consequences: Readonly<Record<Action, string>>;
  /** The usual reasons to find no fault here. */
  readonly reasons: readonly string[];
  /** Values that other papers say, with the kind of the first that says it. */
  readonly others: readonly { readonly value: string; readonly kind: string }[];
  /** Kinds of the papers that bear out the declared value where another contradicts it. */
  readonly agreeing: readonly string[];
  /** Whether another value can be put in: not where there is none. */
  readonly mayCorrect: boolean;
  /** Whether this person decides at all. */
  readonly mayDecide: boolean;
  /** A second person may sign now. */
  readonly maySign: boolean;
  readonly position: number;
  readonly total: number;
  readonly previous?: string;
  readonly next?: string;
  readonly back: string;
  readonly query: string;
  readonly neighbours: readonly NeighbourRow[];
  /** Undecided, and settled with what was decided about the paper it asks for. */
  readonly isCovered: boolean;
  /** The contradicted values that alone make a rule ask; empty once it is decided or covered. */
  readonly restsOn: readonly { readonly title: string; readonly href: string }[];
}

/** A line of the list at the side. */
export interface NeighbourRow {
  readonly href: string;
  readonly title: string;
  readonly person: string;
  readonly isHead: boolean;
  readonly verdict: Verdict;
  readonly isCurrent: boolean;
  readonly isDecided: boolean;
}

/** One bar of a chart: `value` of `total`, and what is said beside it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly total: number;
  readonly said: string;
  readonly tone?: string;
}

export interface OverviewView {
  readonly frame: DeskFrame;
  readonly mayExport: boolean;
  /** Put the decisions into results and papers. */
  readonly mayApply: boolean;
  readonly at: string;
  readonly figures: readonly { readonly label: string; readonly value: number; readonly tone: string }[];
  /** Progress by unit. */
  readonly units: readonly Bar[];
  /** Progress by the auditor it was given to; empty where nothing was. */
  readonly assignees: readonly Bar[];
  /** Who decided how many. */
  readonly people: readonly Bar[];
  readonly fields: readonly Bar[];
  readonly kinds: readonly Bar[];
  readonly ages: readonly Bar[];
  readonly actions: readonly Bar[];
}

export interface IntakeView {
  readonly frame: DeskFrame;
  /** What can be printed, by unit. */
  readonly units: readonly {
    readonly unit: string;
    readonly id: string;
    readonly papers: readonly { readonly name: string; readonly href: string }[];
  }[];
}

/** One unit among those that are shared out. */
export interface AssignRow {
  readonly id: string;
  readonly unit: string;
  /** Applicants, the unit's own papers counted as one. */
  readonly applicants: number;
  readonly open: number;
  readonly shares: readonly { readonly person: string; readonly applicants: number }[];
}

export interface AssignView {
  readonly frame: DeskFrame;
  readonly people: readonly { readonly name: string; readonly applicants: number; readonly open: number }[];
  readonly units: readonly AssignRow[];
}
