/* Written by `npm run types` from schemas/ipc.json; not edited by hand. */

/** An account with its statements, the latest first. */
export interface AccountLine {
  /** The account. */
  account: BankAccount;
  /** Lines of it that nobody has said anything of. */
  open: number;
  /** Its statements. */
  statements: StatementLine[];
}

/** Every account. */
export interface Accounts {
  /** The accounts, by name. */
  accounts: AccountLine[];
}

/** An action of a development plan. */
export type ActionId = string;

/** An action with the names it needs. */
export interface ActionRow {
  /** The action. */
  action: DevelopmentAction;
  /** Who teaches or accompanies. */
  mentor?: string | null;
  /** Who sees to it; absent for the person themselves. */
  owner?: string | null;
  /** Who grows. */
  person: string;
  /** How it stands today. */
  state: ActionState;
  /** The statements it is to make true. */
  statements: StatementName[];
}

/** How an action stands on a day. */
export type ActionState = "open" | "overdue" | "done";

/** One line of the history. */
export interface ActivityLine {
  /** When, in UTC. */
  at: string;
  /** Who did it. */
  by: string;
  /** The command. */
  command: string;
  /** What it did. */
  label: string;
  /** Its place in the history, from 1. */
  seq: number;
  /** Whether it still stands. */
  stands: Stands;
}

/** Lines of the history, newest first. */
export interface ActivityPage {
  /** The lines. */
  lines: ActivityLine[];
  /** True when there are older ones. */
  more: boolean;
}

/** A category to add. */
export interface AddCategory {
  /** The bucket its money serves. */
  bucket?: Bucket | null;
  /** The cost centre that finance books it to. */
  cost_centre?: string;
  /** What its money is for; absent for what the name says, else as the category above. */
  kind?: CategoryKind | null;
  /** Its name. */
  name: string;
  /** Who answers for its money. */
  owner_id?: PersonId | null;
  /** The category above it. */
  parent_id?: CategoryId | null;
  /** The restricted pool whose money it spends; empty for money that is free. */
  pool?: string;
}

/** A competency to add. It weighs nothing until the weights are given out anew. */
export interface AddCompetency {
  /** The row of that bucket that it goes before; absent for the end of the bucket. */
  before?: CompetencyId | null;
  /** Its bucket. */
  bucket: Bucket;
  /** The ladder. */
  ladder_id: LadderId;
  /** Its name; no other row of the ladder has it. */
  name: string;
  /** Why the ladder's parent lacks it; asked for on derived ladders. */
  reason?: string | null;
  /** What it means, in a sentence. */
  summary?: string;
}

/** A function to add. */
export interface AddFunction {
  /** Its name; no other function has it. */
  name: string;
  /** What belongs to it, in a sentence. */
  summary?: string;
}

/** A lens to be. */
export interface AddLens {
  /** The ladder that it lies over. */
  ladder_id: LadderId;
  /** Its name, such as the role it is for; no other lens of the ladder has it. */
  name: string;
  /** Whom it is for, in a sentence; may be empty. */
  summary: string;
}

/** A level to add. What is left out is empty until somebody writes it. */
export interface AddLevel {
  /** Short code as people say it (`CA3`); no other level of the ladder has it. */
  code: string;
  /** Title in the company's own terms. */
  internal_title: string;
  /** The level that it stands above, below or beside. */
  other_id: LevelId;
  /** Where it stands. */
  stands: Neighbour;
  /** Its track; absent or blank for that of the other level. */
  track?: string | null;
}

/** A line to add. */
export interface AddLine {
  /** Twelve amounts as decimal text in the line's currency, first month first; absent for none yet. */
  amounts?: string[] | null;
  /** Its category. */
  category_id: CategoryId;
  /** The currency it is planned in, where that is not the year's; booked at today's last rate. */
  currency?: Currency | null;
  /** What it is for. */
  name: string;
  /** What a reader should know about it. */
  note?: string;
  /** The year it belongs to. */
  year_id: YearId;
}

/** A peer to ask. */
export interface AddPeer {
  /** Whom to rate. */
  participant_id: ParticipantId;
  /** Who is to rate. */
  rater_id: PersonId;
}

/** A new person. Only the name is needed. */
export interface AddPerson {
  /** The currency the person is paid in. */
  currency?: Currency | null;
  /** E-mail address. */
  email?: string;
  /** HR's number, as text. */
  employee_id?: string;
  /** What the person did before they came into this work. */
  entry_route?: EntryRoute | null;
  /** Title as the outside world knows it. */
  external_title?: string;
  /** Share of full time, in per cent; absent for full time. */
  fte_percent?: number | null;
  /** Title in the company's own terms. */
  internal_title?: string;
  /** HR's job class. */
  job_class?: string;
  /** How the person belongs to the office. */
  kind?: PersonKind;
  /** The last day in the office, when it is known. */
  left_on?: string | null;
  /** Name as HR files it. */
  legal_name: string;
  /** Where the person works. */
  location?: string;
  /** The solid reporting line. */
  manager_id?: PersonId | null;
  /** Name the person goes by; empty when it is the legal one. */
  preferred_name?: string;
  /** First day in the company. */
  started_on?: string | null;
  /** Time zone by its name in the IANA database; empty when unknown. */
  time_zone?: string;
}

/** A new project. */
export interface AddProject {
  /** Its name. */
  name: string;
  /** Stable name of its stage. */
  stage: string;
}

/** A request to add to a round. */
export interface AddRequest {
  /** What is asked, in any currency. */
  amount: Money;
  /** The event it is for. */
  event_id?: EventId | null;
  /** The name of somebody who is not in the book. */
  outsider?: string | null;
  /** The person of the book who asks. */
  person_id?: PersonId | null;
  /** The project it is for. */
  project?: string | null;
  /** What the money is for. */
  purpose: string;
  /** The region they come from. */
  region?: string | null;
  /** The round. */
  round_id: RoundId;
  /** The set-asides whose group they belong to. */
  set_asides?: SetAsideId[];
  /** When it was handed in; absent for today. */
  submitted_on?: string | null;
}

/** Whom to ask besides. */
export interface AddReviewer {
  /** The name, for somebody who is not in the book. */
  name?: string;
  /** The person, when it is one of the book. */
  person_id?: PersonId | null;
  /** The review. */
  review_id: ReviewId;
  /** In which role: `HR business partner`. */
  role?: string;
}

/** A round to add. */
export interface AddRound {
  /** The category the money comes from. */
  category_id: CategoryId;
  /** The last day. */
  closes_on: string;
  /** What becomes of scores given with a conflict of interest. */
  conflicts: Conflicts;
  /** Its name. */
  name: string;
  /** What it is for. */
  note?: string;
  /** The first day on which it takes requests. */
  opens_on: string;
  /** The money, in the year's currency. */
  pool: Money;
  /** What is scored. */
  rubric?: CriterionDraft[];
  /** What happens when it does not reach for everybody. */
  rule: AllocationRule;
  /** Parts of the pool kept for groups. */
  set_asides?: SetAsideDraft[];
  /** Who stands first of those with the same score. */
  tie_break: TieBreak;
  /** What becomes of a set-aside that is not used up. */
  unused: Unused;
  /** The year that pays. */
  year_id: YearId;
}

/** A scenario to make. */
export interface AddScenario {
  /** Begin with the changes of this scenario; absent for none. */
  like?: ScenarioId | null;
  /** Its name. */
  name: string;
  /** What it is for. */
  note?: string;
  /** The year whose plan it changes. */
  year_id: YearId;
}

/** What changes on a day, and why. At least one thing changes. */
export interface AddTransition {
  /** The title towards the outside from then on; absent when it stays, empty for none. */
  external_title?: string | null;
  /** From which day on; it may lie in the past or in the future. */
  from: string;
  /** The title in the company's own terms from then on; absent when it stays, empty for none. */
  internal_title?: string | null;
  /** HR's job class from then on; absent when it stays, empty for none. */
  job_class?: string | null;
  /** The level it leads to; absent when the level stays. */
  level_id?: LevelId | null;
  /** Whose. */
  person_id: PersonId;
  /** Why. */
  reason: string;
}

/** A scenario to make the plan. */
export interface Adopt {
  /** Adopt it although the plan has changed since it was thought out. */
  accept_moved?: boolean;
  /** Who approved it. */
  approved_by: string;
  /** When; absent for today. */
  approved_on?: string | null;
  /** What the approval rests on: a meeting, minutes, a letter. */
  basis?: string;
  /** What people call the version it becomes; absent for the scenario's name. */
  name?: string | null;
  /** Why. */
  reason: string;
  /** Which one. */
  scenario_id: ScenarioId;
}

/** What is agreed. */
export interface Agree {
  /** Of whom. */
  participant_id: ParticipantId;
  /**
   * Row by row. A row that is not named takes the manager's figure, or the person's where the manager gave
   * none; but every row with a difference of two or more must be named.
   */
  rows: AgreeRow[];
}

/** What is agreed in one row. */
export interface AgreeRow {
  /** The competency. */
  competency_id: CompetencyId;
  /** The figure of its own, 0 to 5, where one is taken. */
  proficiency?: number | null;
  /** Why a figure of its own is taken. */
  reason?: string | null;
  /** Whose figure is taken. */
  take: Take;
}

/** What happens when the money does not reach for everybody. */
export type AllocationRule = "skip_misfits" | "stop_at_misfit" | "pro_rata";

/** A figure before and after. */
export interface AmountChange {
  /** After. */
  after: Money;
  /** Before. */
  before: Money;
  /** After − before. */
  change: Money;
}

/** A talk, post, podcast or panel that somebody plans or held. */
export interface Appearance {
  /** The budget category that the money would come from. */
  category_id?: CategoryId | null;
  /** The last day on which the call for proposals takes it. */
  cfp_on?: string | null;
  /** The statements that it would show. */
  descriptor_ids: DescriptorId[];
  /** The event of the book at which it is held. */
  event_id?: EventId | null;
  /** The item of evidence made of it. */
  evidence_id?: EvidenceId | null;
  /** The day on which it is held or published. */
  held_on?: string | null;
  /** Identifier. */
  id: AppearanceId;
  /** How. */
  kind: AppearanceKind;
  /** Where slides or a recording are. */
  material: string;
  /** Anything else. */
  note: string;
  /** Who speaks. */
  person_id: PersonId;
  /** How far it is. */
  state: AppearanceState;
  /** What about. */
  title: string;
  /** The travel money it would need, in the reporting currency. */
  travel?: Money | null;
  /** The travel request for it, once there is one; its estimate then takes the money's place. */
  trip_id?: TripId | null;
  /** Where: a conference, a journal, a podcast. */
  venue: string;
}

/** A talk, post, podcast or panel of a speaking plan. */
export type AppearanceId = string;

/** How somebody speaks. */
export type AppearanceKind = "talk" | "workshop" | "panel" | "podcast" | "post";

/** An entry of the speaking plan with the names it needs. */
export interface AppearanceRow {
  /** The entry. */
  appearance: Appearance;
  /** What it asks of its category beyond what is committed there already. */
  asks: Money;
  /** The name of the budget category. */
  category?: string | null;
  /** The name of the event. */
  event?: string | null;
  /** True when the call for proposals ended before today and nothing was handed in. */
  missed: boolean;
  /** The states that may come next. */
  next: AppearanceState[];
  /** Who speaks. */
  person: string;
  /** The statements that it would show. */
  statements: StatementName[];
  /** The travel request for it. */
  trip?: TripNote | null;
}

/** How far an appearance is. */
export type AppearanceState = "idea" | "submitted" | "accepted" | "declined" | "done";

/** A draft to approve. */
export interface Approve {
  /** Who approved it. */
  approved_by: string;
  /** When; absent for today. */
  approved_on?: string | null;
  /** What the approval rests on: a meeting, minutes, a letter. */
  basis?: string;
  /** What people call this version. */
  name: string;
  /** What else is to be remembered. */
  note?: string;
  /** The year. */
  year_id: YearId;
}

/** A claim to approve. */
export interface ApproveClaim {
  /** Which claim. */
  id: ClaimId;
  /** Who lets it through where it exceeds a limit; absent to stop there. */
  let_through?: LetThrough | null;
}

/** A travel request to approve. */
export interface ApproveTrip {
  /** Which one. */
  id: TripId;
  /** Who lets it through where it exceeds a limit; absent to stop there. */
  let_through?: LetThrough | null;
}

/** A bucket of the file. */
export interface AreaLine {
  /** How many competencies stand in it. */
  competencies: number;
  /** Its name in snake case, which a correction names. */
  key: string;
  /** As a person reads it. */
  title: string;
}

/** Which bands to show. */
export interface AskBands {
  /** The ladder. */
  ladder_id: LadderId;
  /** The day on which they hold; absent for today. */
  on?: string | null;
}

/** Which two plans. */
export interface AskComparison {
  /** The earlier version; absent for the working plan. */
  from?: VersionId | null;
  /** The later version; absent for the working plan. */
  to?: VersionId | null;
  /** The year. */
  year_id: YearId;
}

/** Which ladder, and which part of the people on it; the columns are always those of everybody. */
export interface AskCompetencies {
  /** The competency to sort by. */
  competency_id?: CompetencyId | null;
  /** Most first. */
  descending?: boolean;
  /** Which figure a competency is sorted by. */
  figure?: MapFigure;
  /** The ladder. */
  ladder_id: LadderId;
  /** How many people to show at most; absent for all. */
  limit?: number | null;
  /** How many people to skip. */
  offset?: number;
  /** The day to compare with, at its end: what was rated up to then. */
  since?: string | null;
  /** What to sort by. Those without the figure come last. */
  sort?: SkillSort;
}

/** Which two states of a ladder to compare. */
export interface AskDifference {
  /** The earlier state; absent for the draft. */
  from?: ReleaseId | null;
  /** The ladder. */
  ladder_id: LadderId;
  /** The later state; absent for the draft. */
  to?: ReleaseId | null;
}

/** Of whom. */
export interface AskDifferences {
  /** The part in a cycle. */
  participant_id: ParticipantId;
}

/** A draw to try. */
export interface AskDrawEffect {
  /** How much would be drawn. */
  amount: Money;
  /** The year. */
  year_id: YearId;
}

/** Which change to think about. */
export interface AskEffect {
  /** The change. */
  change: ProposedChange;
}

/** Which items. Everything that is given must fit. */
export interface AskEvidence {
  /** Confidential or not; absent for both. */
  confidential?: boolean | null;
  /** Done on this day or later. */
  from?: string | null;
  /** Of one of these kinds; empty for all. */
  kinds?: EvidenceKind[];
  /** How many to show at most; absent for as many as are shown at once. */
  limit?: number | null;
  /** How many to skip. */
  offset?: number;
  /** Outside the company or inside; absent for both. */
  outside?: boolean | null;
  /** Of this person; absent for everybody. */
  person_id?: PersonId | null;
  /** Proved or only claimed; absent for both. */
  proof?: Proof | null;
  /** Words that stand in its text, project, corroborator or person. */
  query?: string;
  /** Done on this day or earlier. */
  to?: string | null;
  /** Only those that are tied to no statement. */
  untied?: boolean;
}

/** Which year, seen from which day. */
export interface AskForecast {
  /**
   * Seen from this day: what was spent up to it counts, and the months that were over on it are over.
   * Absent for today, with everything that is posted. The plan is always that of now; contracts, orders
   * and their like are seen from that day, trips and claims as they stand now.
   */
  as_of?: string | null;
  /** Also say what has changed since this day. */
  since?: string | null;
  /** The year. */
  year_id: YearId;
}

/** As which rater. */
export interface AskForm {
  /** The rater. */
  seat_id: SeatId;
}

/** Whose gap, and to which level. */
export interface AskGap {
  /** A level of any ladder; absent for the next one, at the top for the present one. */
  level_id?: LevelId | null;
  /** The person. */
  person_id: PersonId;
}

/** Whose marks, on what. */
export interface AskHistory {
  /** The competency. */
  competency_id: CompetencyId;
  /** The person. */
  person_id: PersonId;
}

/** A question that sends a claim back. */
export interface AskInformation {
  /** Which claim. */
  id: ClaimId;
  /** What is to be answered or mended. */
  question: string;
}

/** Which part of the picture to show, and in which order; the buckets are always those of everybody. */
export interface AskMap {
  /** The bucket to sort by. */
  bucket?: Bucket | null;
  /** Most first. */
  descending?: boolean;
  /** Which figure a bucket is sorted by. */
  figure?: MapFigure;
  /** How many people to show at most; absent for all. */
  limit?: number | null;
  /** How many people to skip. */
  offset?: number;
  /** The day to compare with, at its end: what was rated up to then. */
  since?: string | null;
  /** What to sort by. Those without the figure come last. */
  sort?: MapSort;
}

/** Whose near roles. */
export interface AskNearRoles {
  /** The person. */
  person_id: PersonId;
}

/** Whose pairs. */
export interface AskPairs {
  /** Only those in which this person learns or teaches; absent for the whole team. */
  person_id?: PersonId | null;
}

/** Of whom. */
export interface AskParts {
  /** The person. */
  person_id: PersonId;
}

/** Which year, seen from which day. */
export interface AskPictures {
  /** Seen from this day, as a forecast is; absent for today. */
  as_of?: string | null;
  /** The year. */
  year_id: YearId;
}

/** Whose plan. */
export interface AskPlan {
  /** The person. */
  person_id: PersonId;
}

/** Of which ladder. */
export interface AskProposal {
  /** The ladder. */
  ladder_id: LadderId;
}

/** Whose readiness, and for which level. */
export interface AskReadiness {
  /** A level of the person's ladder; absent for the next one, at the top for the present one. */
  level_id?: LevelId | null;
  /** The person. */
  person_id: PersonId;
}

/** Which ladder to look at. */
export interface AskRefit {
  /** The ladder. */
  ladder_id: LadderId;
}

/** Which round. */
export interface AskRound {
  /** Which one. */
  round_id: RoundId;
}

/** How to ask a row. */
export interface AskRow {
  /** False to leave it out. */
  asked: boolean;
  /** The row. */
  competency_id: CompetencyId;
  /** The cycle. */
  cycle_id: CycleId;
  /** In which words; empty for the ladder's own. */
  question?: string;
}

/** Whose sheet to open. */
export interface AskSheet {
  /** The person. */
  person_id: PersonId;
}

/** Which scenarios. */
export interface AskSideBySide {
  /** The scenarios, at most 8; none for all that are open. */
  scenarios?: ScenarioId[];
  /** The year. */
  year_id: YearId;
}

/** Which small pictures. */
export interface AskSmallPhotos {
  /** The pictures, as the rows of the list name them; at most 200. */
  photo_ids: AttachmentId[];
}

/** Which rounds to look at. */
export interface AskSpread {
  /**
   * The year whose decided rounds are looked at; absent for all years. What was really spent is always told
   * for all years.
   */
  year_id?: YearId | null;
}

/** Which year, and up to which day. */
export interface AskStanding {
  /**
   * Count what was spent up to this day; absent for the whole year. The plan is always the whole year's,
   * and commitments are those open now.
   */
  as_of?: string | null;
  /** The year. */
  year_id: YearId;
}

/** Whose statements. */
export interface AskStatements {
  /** A level of any ladder to show in their place. */
  level_id?: LevelId | null;
  /** The person. */
  person_id: PersonId;
  /**
   * Words that stand in a statement, its competency or its level; with them every level of every ladder is
   * searched, without them the person's present and next level are shown.
   */
  query?: string;
}

/** Which line to find suggestions for. */
export interface AskSuggestions {
  /** The line. */
  line_id: BankLineId;
}

/** Whose table, and for which level. */
export interface AskTable {
  /** A level of any ladder; absent for the next one, at the top for the present one. */
  level_id?: LevelId | null;
  /** What is older than so many months is marked; absent for 24. */
  period_months?: number | null;
  /** The person. */
  person_id: PersonId;
}

/** Of whom. */
export interface AskTimeline {
  /** The person. */
  person_id: PersonId;
}

/** Which version. */
export interface AskVersion {
  /** The version; absent for the working plan. */
  version_id?: VersionId | null;
  /** The year. */
  year_id: YearId;
}

/** Whose lens. */
export interface AskWorn {
  /** The person. */
  person_id: PersonId;
}

/** Why a person is named. */
export type AskedMore = "below" | "not_rated" | "must_have" | "new_statement";

/** What a person is newly asked for in one competency at the present level. */
export interface AskedRow {
  /** The competency. */
  competency_id: CompetencyId;
  /** What it would expect. */
  expected: number;
  /** What the level expected so far, 0 to 5. */
  expected_before: number;
  /** Its name. */
  name: string;
  /** What the person was rated; absent when nobody did. */
  rating?: number | null;
  /** Why the person is named. */
  reason: AskedMore;
  /** The statements that are new. */
  statements: string[];
}

/** Which part of a ladder changed. */
export type Aspect = "name" | "summary" | "route" | "multiplier" | "level" | "code" | "title" | "job_class" | "reach" | "scope" | "minimum_time" | "standing" | "band" | "competency" | "bucket" | "weight" | "order" | "expected" | "must_have" | "statement" | "example";

/** Expenses to put into a category. */
export interface AssignExpenses {
  /** The category; absent to take them out of theirs. */
  category_id?: CategoryId | null;
  /** Which ones. */
  ids: ExpenseId[];
}

/** A file to keep with an item. */
export interface AttachFile {
  /** The handle of the file that a person chose. */
  file: string;
  /** The item. */
  id: EvidenceId;
}

/** A file to attach as a receipt. */
export interface AttachReceipt {
  /** The claim. */
  claim_id: ClaimId;
  /** The handle of the file that a person chose. */
  file: string;
  /** Its line. */
  line_id: ClaimLineId;
}

/** A receipt or other attached file. */
export type AttachmentId = string;

/** An average, which means nothing without its denominator. */
export interface AverageView {
  /** The average; absent for nobody. */
  amount?: Money | null;
  /** How many people the total is divided by. */
  people: number;
}

/** Money that a round gave to a request. */
export type AwardId = string;

/** A backup of the open book. */
export interface BackupLine {
  /** When it was made. */
  at: string;
  /** Its size in bytes. */
  bytes: number;
  /** Name to restore it by. */
  name: string;
  /** Why it was made: `first_change`, `close`, `asked` … */
  reason: string;
}

/** The backups of the open book, newest first. */
export interface BackupList {
  /** The backups. */
  backups: BackupLine[];
}

/** How far the office's focus lies from what its projects need. */
export type Balance = "short" | "even" | "ample";

/** The figures of a commitment, in the reporting currency. */
export interface BalanceView {
  /** Approved. */
  committed: Money;
  /** Posted beyond what was approved. */
  exceeded_by: Money;
  /** Still to come: committed − spent, never less than nothing. */
  open: Money;
  /** Given back of what was posted. */
  refunded: Money;
  /** Committed and not spent, once it has ended: the budget has it again. */
  released: Money;
  /** Posted, refunds taken off. */
  spent: Money;
}

/** A band of a level at a location. */
export interface BandLine {
  /** What is paid there. */
  band: PayBand;
  /** Its code. */
  code: string;
  /** The level. */
  level_id: LevelId;
  /** The location; absent for the band as it is written. */
  location?: string | null;
  /** The location's percentage; 100 for the band as it is written. */
  percent: number;
}

/** The bands of a ladder that hold on a day, at every location. */
export interface BandTable {
  /** A line for each level with a band, in the order of the levels; for each currency and location. */
  lines: BandLine[];
  /** The day. */
  on: string;
}

/** A bank account, a card, or a balance with a payment service. */
export interface BankAccount {
  /** The bank's own code; empty when its files name none. */
  bank: string;
  /** The currency it is held in. */
  currency: Currency;
  /** Identifier. */
  id: BankAccountId;
  /** What the office calls it. */
  name: string;
  /** IBAN or another number; empty when its files name none. */
  number: string;
}

/** A bank account, a card, or a balance with a payment service. */
export type BankAccountId = string;

/** A line of a statement. What the bank wrote is never edited. */
export interface BankLine {
  /** Of this account. */
  account_id: BankAccountId;
  /** Negative when it left the account. */
  amount: Money;
  /** The day on which the bank booked it. */
  booked_on: string;
  /** Who paid or was paid. */
  counterparty: string;
  /** What for, as the bank writes it. */
  description: string;
  /** Identifier. */
  id: BankLineId;
  /** The same in the currency in which it was paid, where the bank states it; with the same sign. */
  original?: Money | null;
  /** The rate the bank used, as it quotes it; empty when it does not say. */
  rate: string;
  /** The bank's own number for it. */
  reference: string;
  /** On this statement. */
  statement_id: StatementId;
  /** The day from which it bears interest, where it is said. */
  valued_on?: string | null;
}

/** A line of a bank statement. */
export type BankLineId = string;

/** Lines, newest first. */
export interface BankLinePage {
  /** The lines. */
  rows: BankLineView[];
  /** How many there are in all. */
  total: number;
}

/** A line in the list. */
export interface BankLineView {
  /** The line. */
  bank_line: BankLine;
  /** The likeliest thing it may have paid, while it is open. */
  best?: SuggestionView | null;
  /** Why it is left aside; empty otherwise. */
  reason: string;
  /** Booked, settled, exchange difference and the unexplained rest, when it settled something. */
  settled?: Settled | null;
  /** How far it is. */
  state: LineState;
  /** What it paid, when somebody has said it. */
  target?: PaidThing | null;
}

/** What the bank really took for an expense or a claim. */
export interface BankSettlement {
  /** At the reference rate of its day, in the reporting currency. */
  booked: Money;
  /** How that was converted; absent when the bank took the reporting currency. */
  conversion?: Conversion | null;
  /** The expense that posts the exchange difference; absent when there is none. */
  difference_id?: ExpenseId | null;
  /** What the bank's rate makes of what was due, in the reporting currency; absent without a rate. */
  explained?: Money | null;
  /** Identifier. */
  id: SettlementId;
  /** The line of a statement that shows it; absent when it was entered by hand. */
  line_id?: BankLineId | null;
  /** For this. */
  paid: Paid;
  /** The rate it used, as it quotes it; empty when it does not say. */
  rate: string;
  /** What the bank took, in the reporting currency. */
  settled: Money;
  /** The day the money left. */
  settled_on: string;
  /** What the bank took, in its own currency; negative when it brought money back. */
  taken: Money;
}

/**
 * A statement as a file brought it. Balances are facts of the bank's; that they add up is checked each time
 * they are shown.
 */
export interface BankStatement {
  /** Of this account. */
  account_id: BankAccountId;
  /** What stood in it after the last line, where the file states it. */
  closing?: Money | null;
  /** The sum of the lines that the file holds, those that were in the book already included. */
  entries: Money;
  /** The name of its file. */
  file_name: string;
  /** Day of its first line. */
  from_on: string;
  /** Identifier. */
  id: StatementId;
  /** What stood in the account before the first line, where the file states it. */
  opening?: Money | null;
  /** Its number, as the bank counts; empty when it does not. */
  reference: string;
  /** The source of its file: `CAMT`, `Wise`, a name of one's own. */
  source: string;
  /** Day of its last line. */
  to_on: string;
}

/** What the next year begins from. */
export type Basis = "plan" | "actual" | "forecast";

/** Somebody whom a log or calendar names. */
export interface BroughtAuthor {
  /** As the file names them; empty when it does not. */
  author: string;
  /** How many items are theirs. */
  items: number;
  /** The person of the book; absent when there is none. */
  person?: string | null;
}

/** An item that a log or calendar would bring. */
export interface BroughtItem {
  /** As the file names whose it is. */
  author: string;
  /** How many commits or dates it is made of. */
  count: number;
  /** The day. */
  done_on: string;
  /** What corrections name it by. */
  key: string;
  /** The kind. */
  kind: EvidenceKind;
  /** The person of the book; absent when there is none. */
  person?: string | null;
  /** What becomes of it. */
  state: BroughtState;
  /** True when it is taken. */
  taken: boolean;
  /** What was done. */
  text: string;
}

/** What a file would do to an item. */
export type BroughtState = "added" | "changed" | "already_there" | "nobody" | "left_out" | "refused";

/**
 * A bucket, written in snake case. There are five that every ladder shares ([`FIVE`]); a ladder may add
 * its own, such as leadership or governance.
 */
export type Bucket = string;

/** A bucket that can be picked. */
export interface BucketChoice {
  /** Its name in snake case. */
  key: string;
  /** As a person reads it. */
  title: string;
}

/** The difference of a bucket: the categories that serve it. */
export interface BucketDifference {
  /** The bucket; absent for categories that serve none. */
  bucket?: Bucket | null;
  /** Its figures. */
  figures: DifferenceFigures;
}

/** Where a bucket is heading: the categories that serve it. */
export interface BucketForecast {
  /** The bucket; absent for categories that serve none. */
  bucket?: Bucket | null;
  /** Its figures. */
  figures: ForecastView;
}

/** A bucket over one person. */
export interface BucketGap {
  /** The bucket. */
  bucket: Bucket;
  /** Coverage of what the level looked at expects, over the rows that are rated. */
  coverage: Coverage;
  /** Mean of the interest that was said there. */
  interest: TenthsMean;
  /** Mean of what the present level expects; rows that expect nothing are left out. */
  present: TenthsMean;
  /** Mean of the ratings that are there, on the ladder that the person stands on. */
  rating: TenthsMean;
  /** As a person reads it. */
  title: string;
  /** Mean of what the level looked at expects; rows that expect nothing are left out. */
  wished: TenthsMean;
}

/** A bucket by its name. */
export interface BucketName {
  /** The bucket. */
  bucket: Bucket;
  /** As a person reads it. */
  title: string;
}

/** A ladder that comes with the application. */
export interface BuiltInLadder {
  /** How many competencies it has. */
  competencies: number;
  /** What to start it by. */
  id: string;
  /** True when the book has it already. */
  in_book: boolean;
  /** Codes of its levels, lowest first. */
  levels: string[];
  /** Its name. */
  name: string;
  /** What it is for. */
  summary: string;
}

/** How the whole plan goes down. */
export interface BurnDown {
  /** The reserve's floor; absent where the year keeps no reserve. */
  floor?: Money | null;
  /** Month by month. */
  months: LeftPicture[];
  /** The whole plan, the reserve included. */
  start: Money;
}

/** A rating to change. */
export interface Calibrate {
  /** On what. */
  competency_id: CompetencyId;
  /** Of whom. */
  participant_id: ParticipantId;
  /** What the manager's rating becomes, 0 to 5. */
  proficiency: number;
  /** Why. */
  reason: string;
}

/** The manager's mark as it stands now. */
export interface Calibrated {
  /** The competency. */
  competency_id: CompetencyId;
  /** Its mark. */
  mark: Mark;
}

/** A rating that was changed in calibration. */
export interface CalibrationChange {
  /** What it became. */
  became?: number | null;
  /** By whom. */
  by: string;
  /** On what. */
  competency: string;
  /** The name to show. */
  name: string;
  /** When. */
  on: string;
  /** Of whom. */
  person_id: PersonId;
  /** Why. */
  reason: string;
  /** What it was; absent when nobody had rated it. */
  was?: number | null;
}

/** People at the same level of the same track. */
export interface CalibrationGroup {
  /** Ratings changed in calibration, the newest first; told only with the figures. */
  changes: CalibrationChange[];
  /** How many of them are in on both sides. */
  counted: number;
  /** The figures; absent for fewer than three counted people, whose figures would be somebody's own. */
  figures?: Group | null;
  /** The level. */
  level: LevelOnLadder;
  /** Everybody who takes part at it. */
  people: CalibrationPerson[];
  /** Its track. */
  track: string;
}

/** The groups of a cycle. */
export interface CalibrationPage {
  /** By ladder and level. */
  groups: CalibrationGroup[];
}

/** A person of a group. */
export interface CalibrationPerson {
  /** The name to show. */
  name: string;
  /** The part in the cycle. */
  participant_id: ParticipantId;
  /** Who. */
  person_id: PersonId;
  /** How far the review is; only those whose both sides are in are counted. */
  progress: Progress;
}

/** A commitment to give up. */
export interface CancelCommitment {
  /** Which one. */
  commitment_id: CommitmentId;
  /** Why. */
  reason: string;
}

/** A row whose mark comes from another ladder. */
export interface Carried {
  /** The row of the ladder looked at. */
  competency_id: CompetencyId;
  /** That ladder's name. */
  ladder: string;
  /** The ladder on which it was rated. */
  ladder_id: LadderId;
}

/** Everything that can be handed over. */
export interface Catalogue {
  /** The documents. */
  documents: Offer[];
}

/** A budget category. */
export interface Category {
  /** The bucket its money serves. */
  bucket?: Bucket | null;
  /** The cost centre that finance books it to; empty when the office names none. */
  cost_centre: string;
  /** Identifier. */
  id: CategoryId;
  /** What its money is for. */
  kind: CategoryKind;
  /** Its name. */
  name: string;
  /** Who answers for its money. */
  owner_id?: PersonId | null;
  /** The category above it. Sums follow this, never the name: `FoodTruck` is not part of `Food`. */
  parent_id?: CategoryId | null;
  /**
   * The restricted pool whose money it spends: money that somebody gave for one purpose and that may be
   * spent for nothing else. Empty for money that is free.
   */
  pool: string;
  /** Its place among its siblings. */
  position: number;
}

/** A category before and after, those below it included. */
export interface CategoryChange {
  /** The category. */
  category_id: CategoryId;
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** Its months. */
  months: AmountChange[];
  /** Its name. */
  name: string;
  /** The category above it. */
  parent_id?: CategoryId | null;
  /** The change in per cent of what was, such as `-15.00`; absent where nothing was. */
  percent?: string | null;
  /** Its plan. */
  plan: AmountChange;
}

/** The difference of a category, those below it included. */
export interface CategoryDifference {
  /** The category; absent in the row of what nobody has assigned. */
  category_id?: CategoryId | null;
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** Its figures. */
  figures: DifferenceFigures;
  /** Its name. */
  name: string;
  /** The category above it. */
  parent_id?: CategoryId | null;
}

/** A budget category. */
export type CategoryId = string;

/** What a category's money is for. The list is closed, so that offices and years can be compared. */
export type CategoryKind = "staff" | "infrastructure" | "tools" | "events" | "travel" | "training" | "memberships_and_donations" | "sponsorship_given" | "marketing_and_swag" | "legal" | "reimbursements" | "reserve" | "other";

/** Whether a category of this fiscal year bears the speaking plan. */
export interface CategoryMoney {
  /** Asked for by what is accepted. */
  accepted: Money;
  /** Left in it and below it: plan − actual − open commitments. */
  available: Money;
  /** The category. */
  category_id: CategoryId;
  /** Planned for what was declined, and free again. */
  freed: Money;
  /** Asked for by ideas. */
  ideas: Money;
  /** Left when everything comes about. */
  left: Money;
  /** Its name. */
  name: string;
  /** Asked for by what is submitted. */
  submitted: Money;
}

/** A top category between plan and forecast. */
export interface CategoryPicture {
  /** Where the way has come to after this step. */
  after: Money;
  /** The category; absent for what nobody has assigned. */
  category_id?: CategoryId | null;
  /** Forecast − plan: its step on the way from plan to forecast. */
  change: Money;
  /** Whether that is good news. */
  favour: Favour;
  /** Its figures, those below it included. */
  figures: MonthFigures;
  /** Its name. */
  name: string;
  /** Plan − forecast: below zero when it will cost more than planned. */
  variance: Money;
}

/** A share of one category's own. */
export interface CategoryShare {
  /** The category, with all below it. */
  category_id: CategoryId;
  /** So much more or less, in hundredths of a per cent. */
  hundredths: number;
}

/** What one level expects in one competency. */
export interface Cell {
  /** Its statements. */
  descriptors: Descriptor[];
  /** Illustrations, never requirements. */
  examples: string[];
  /** The proficiency expected, 0 to 5. */
  expected: number;
  /** The level. */
  level_id: LevelId;
  /** Without it there is no promotion to this level. */
  must_have: boolean;
}

/** What a cell asks in one of the two ladders. */
export interface CellDemand {
  /** The proficiency expected, 0 to 5. */
  expected: number;
  /** Without it there is no promotion to this level. */
  must_have: boolean;
}

/**
 * A row's cell at one rung, in both ladders. Texts stand side by side as runs of words: what is kept and
 * removed is the parent's, what is kept and added this ladder's.
 */
export interface CellPair {
  /** The illustrations. */
  examples: WordRun[][];
  /** What this ladder asks; absent where it says nothing. */
  own?: CellDemand | null;
  /** This ladder's level code; absent for a rung that was left out. */
  own_code?: string | null;
  /** What the parent asks; absent where it says nothing. */
  parent?: CellDemand | null;
  /** The parent's level code; absent for a rung that was added. */
  parent_code?: string | null;
  /** The statements. */
  statements: WordRun[][];
}

/** Where a cell is. */
export interface CellPlace {
  /** The row. */
  competency_id: CompetencyId;
  /** The column. */
  level_id: LevelId;
}

/** What became of a block. */
export interface CellsWritten {
  /** Cells that were left as they are, and why; the path names the cell of the request. */
  skipped: Finding[];
  /** Cells that were taken, those that said the same already included. */
  taken: number;
}

/** One change. An absent `before` means added, an absent `after` removed. */
export interface Change {
  /** As it is now. */
  after?: string | null;
  /** Which part. */
  aspect: Aspect;
  /** As it was. */
  before?: string | null;
  /** The competency, when it is about one. */
  competency_id?: CompetencyId | null;
  /** The statement, when it is about one. */
  descriptor_id?: DescriptorId | null;
  /** The level, when it is about one. */
  level_id?: LevelId | null;
  /** The place in words: `CA3 · Public speaking`. */
  place: string;
  /** What changed, as a sentence. */
  sentence: string;
  /** How much it weighs. */
  step: Step;
}

/** An action as it should be. Whether it is done is said by itself. */
export interface ChangeAction {
  /** The statements it is to make true. */
  descriptor_ids: DescriptorId[];
  /** By when. */
  due_on?: string | null;
  /** Which one. */
  id: ActionId;
  /** Who teaches or accompanies. */
  mentor_id?: PersonId | null;
  /** Who sees to it; absent for the person themselves. */
  owner_id?: PersonId | null;
  /** What is to be done. */
  text: string;
}

/** An entry as it should be. How far it is, is said by itself. */
export interface ChangeAppearance {
  /** The budget category that the money would come from. */
  category_id?: CategoryId | null;
  /** The last day on which the call for proposals takes it. */
  cfp_on?: string | null;
  /** The statements that it would show. */
  descriptor_ids: DescriptorId[];
  /** The event of the book at which it is held. */
  event_id?: EventId | null;
  /** The day on which it is held or published. */
  held_on?: string | null;
  /** Which one. */
  id: AppearanceId;
  /** How. */
  kind: AppearanceKind;
  /** Where slides or a recording are. */
  material: string;
  /** Anything else. */
  note: string;
  /** What about. */
  title: string;
  /** The travel money it would need, in the reporting currency. */
  travel?: Money | null;
  /** The travel request for it. */
  trip_id?: TripId | null;
  /** Where: a conference, a journal, a podcast. */
  venue: string;
}

/** A category as it should be. */
export interface ChangeCategory {
  /** The bucket its money serves. */
  bucket?: Bucket | null;
  /** The cost centre that finance books it to. */
  cost_centre?: string;
  /** Which one. */
  id: CategoryId;
  /** What its money is for; absent to leave it as it is. */
  kind?: CategoryKind | null;
  /** Its name. */
  name: string;
  /** Who answers for its money; absent for nobody. */
  owner_id?: PersonId | null;
  /** The category above it; absent for a top category. */
  parent_id?: CategoryId | null;
  /** Its place among its siblings, from 0; absent to leave it where it is. */
  place?: number | null;
  /** The restricted pool whose money it spends; empty for money that is free. */
  pool?: string;
}

/** A claim as it should be. Its lines are changed one by one. */
export interface ChangeClaim {
  /** Paid in advance, in the reporting currency. */
  advance?: Money | null;
  /** The budget category it is paid from. */
  category_id: CategoryId;
  /** The commitment that it spends from, in the same category; not with a trip. */
  commitment_id?: CommitmentId | null;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** Which one. */
  id: ClaimId;
  /** What it is for. */
  title: string;
  /** The approved trip it settles, of the same person. */
  trip_id?: TripId | null;
}

/** A line as it should be. Its receipt stays. */
export interface ChangeClaimLine {
  /** As on the receipt; a refund is negative. */
  amount: Money;
  /** In words. */
  description: string;
  /** What for. */
  kind: CostKind;
  /** Which one. */
  line_id: ClaimLineId;
  /** Why there is no receipt, when that is accepted; empty otherwise. */
  no_receipt_reason?: string;
  /** The day it was spent, which decides the rate. */
  spent_on: string;
}

/** What may change of a commitment: what was approved stays. */
export interface ChangeCommitment {
  /** Which one. */
  commitment_id: CommitmentId;
  /** In words. */
  note: string;
  /** Number of the contract or order. */
  reference: string;
}

/** A competency as it should be; weights and cells stay. */
export interface ChangeCompetency {
  /** Its bucket. In another bucket it stands last. */
  bucket: Bucket;
  /** The competency. */
  id: CompetencyId;
  /** Its name; no other row of the ladder has it. */
  name: string;
  /** Why it differs from the row of the ladder's parent; asked for on derived ladders. */
  reason?: string | null;
  /** What it means, in a sentence. */
  summary: string;
}

/** A cycle as it should be. */
export interface ChangeCycle {
  /** The wish to do more of something is asked as well; fixed once the cycle is open. */
  asks_interest: boolean;
  /** Notes are asked as well; fixed once the cycle is open. */
  asks_notes: boolean;
  /** When the ratings are laid beside each other. */
  calibration_on: string;
  /** By when everything is agreed. */
  closes_on: string;
  /** The cycle. */
  id: CycleId;
  /** What raters are told first. */
  intro?: string;
  /** By when managers and peers hand in. */
  manager_due_on: string;
  /** Its name. */
  name: string;
  /** When people are meant to begin. */
  opens_on: string;
  /** By when people hand in what they say of themselves. */
  self_due_on: string;
}

/** An event as it should be. */
export interface ChangeEvent {
  /** The bucket it serves. */
  bucket?: Bucket | null;
  /** The budget category its money comes from. */
  category_id?: CategoryId | null;
  /** Its last day. */
  ends_on: string;
  /** Which one. */
  id: EventId;
  /** Its name. */
  name: string;
  /** What it is to bring, and what it brought. */
  note?: string;
  /** Where it is held. */
  place: string;
  /** How the office takes part. */
  role: EventRole;
  /** Its first day. */
  starts_on: string;
}

/** An item as it should be. Its file is changed by itself. */
export interface ChangeEvidence {
  /** Keeps its words, project, link and file out of every export but the leader's own. */
  confidential: boolean;
  /** Who can confirm it. */
  corroborator?: Corroborator | null;
  /** The statements it shows. */
  descriptor_ids: DescriptorId[];
  /** The day. */
  done_on: string;
  /** Which one. */
  id: EvidenceId;
  /** What kind of thing it is. */
  kind: EvidenceKind;
  /** Where it can be seen. */
  link: string;
  /** True for work outside the company. */
  outside: boolean;
  /** Who did it. */
  person_id: PersonId;
  /** In which project. */
  project: string;
  /** In somebody's own words: what was done, and what came of it. */
  text: string;
}

/** An expense as it should be. */
export interface ChangeExpense {
  /** As on the receipt; a refund or a reversal is negative. */
  amount: Money;
  /** The budget category. A refund stays where its expense stands. */
  category_id?: CategoryId | null;
  /** The commitment it is spent of. */
  commitment_id?: CommitmentId | null;
  /** What for. */
  description: string;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** Which one. */
  id: ExpenseId;
  /** True for the last one of its commitment: that is closed, and what is left of it is released. */
  is_last?: boolean;
  /** Who lets it through where it exceeds a limit; absent to stop there. */
  let_through?: LetThrough | null;
  /** Who was paid. */
  merchant: string;
  /** The day it was spent. */
  spent_on: string;
}

/** Why a change does nothing any more. */
export type ChangeFault = "line_gone" | "category_gone" | "nothing_there" | "no_role_amounts";

/** A change that a scenario makes. */
export type ChangeId = string;

/** A level as it should be. */
export interface ChangeLevel {
  /** Short code as people say it (`CA3`); no other level of the ladder has it. */
  code: string;
  /** Title as the outside world knows it. */
  external_title: string;
  /** The level. */
  id: LevelId;
  /** Title in the company's own terms. */
  internal_title: string;
  /** HR's job class (`PM-3`). */
  job_class: string;
  /** Minimum time in this level before the next, in months. */
  minimum_months: number;
  /** How high it stands, 1 for the lowest; no other level of its track has it. */
  rank: number;
  /** How far its work reaches. */
  reach: Reach;
  /** What the level is trusted with. */
  scope: string;
  /** Line of progression: `individual`, `manager`. */
  track: string;
}

/** A line as it should be described. */
export interface ChangeLine {
  /** Its category. */
  category_id: CategoryId;
  /** Which one. */
  line_id: LineId;
  /** What it is for. */
  name: string;
  /** What a reader should know about it. */
  note: string;
}

/** A planned promotion as it should be. */
export interface ChangePromotion {
  /** The promotion. */
  id: PromotionId;
  /** To which level; absent when it leads over a route. */
  level_id?: LevelId | null;
  /** Why. */
  note?: string;
  /** Over which route beyond the top rung, for somebody who stands on it; absent when it leads to a level. */
  route_id?: RouteId | null;
  /** When it is meant to take effect. */
  target_on: string;
}

/** A request as it should be. */
export interface ChangeRequest {
  /** Which one. */
  id: RequestId;
  /** All of it, in its round. */
  request: AddRequest;
}

/** A round as it should be. */
export interface ChangeRound {
  /** Which one. */
  id: RoundId;
  /** All of it. */
  round: AddRound;
}

/** A dated change as it should be. */
export interface ChangeTransition {
  /** The title towards the outside from then on; absent when it stays. */
  external_title?: string | null;
  /** From which day on. */
  from: string;
  /** The title in the company's own terms from then on; absent when it stays. */
  internal_title?: string | null;
  /** HR's job class from then on; absent when it stays. */
  job_class?: string | null;
  /** The level it leads to; absent when the level stays. */
  level_id?: LevelId | null;
  /** Why. */
  reason: string;
  /** The change. */
  transition_id: TransitionId;
}

/** A travel request as it should be. */
export interface ChangeTrip {
  /** The budget category it is paid from. */
  category_id: CategoryId;
  /** Where to. */
  destination: string;
  /** The event it leads to. */
  event_id?: EventId | null;
  /** Which one. */
  id: TripId;
  /** First day away. */
  leaves_on: string;
  /** The estimate; a line that is not here is taken away. */
  lines: EstimateLine[];
  /** Who travels. */
  person_id: PersonId;
  /** What for. */
  purpose: string;
  /** Last day away. */
  returns_on: string;
}

/** What has changed in a category, those below it included. */
export interface ChangedRow {
  /** The category; absent in the row of what nobody has assigned. */
  category_id?: CategoryId | null;
  /** How the open commitments changed: approved since, less what was spent of them and released. */
  committed: Money;
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** How the forecast changed: the three together. */
  forecast: Money;
  /** Its name. */
  name: string;
  /** How the planned remainder changed. */
  remainder: Money;
  /** Spent since. */
  spent: Money;
}

/** From a day on, who has a function. It holds until the next entry; it may lie in the future. */
export interface CharterEntry {
  /** From which day on. */
  from: string;
  /** The function. */
  function_id: FunctionId;
  /** Identifier. */
  id: EntryId;
  /** Why, or under which agreement. */
  note: string;
  /** Who has it. */
  state: Holding;
  /** With whom it is shared, or to whom it is left; empty when it is held. */
  with: string;
}

/** A ladder with what the charter makes of its rows. */
export interface CharterLadder {
  /** The ladder. */
  ladder_id: LadderId;
  /** Its name. */
  name: string;
  /** Its rows; first those that are being edited, then those that only the release in force still has. */
  rows: CharterRow[];
  /** How many of them are off. */
  rows_off: number;
}

/** The charter on a day. */
export interface CharterPage {
  /** Every function in its order. */
  functions: FunctionRow[];
  /** Every ladder by name. */
  ladders: CharterLadder[];
  /** The day. */
  on: string;
  /** How many of the functions that most companies know the charter lacks. */
  usual_missing: number;
}

/** A row of a ladder, and whether the charter leaves it on. */
export interface CharterRow {
  /** Its bucket. */
  bucket: Bucket;
  /** The row. */
  competency_id: CompetencyId;
  /** Its name. */
  name: string;
  /** True when people are held against it. */
  on: boolean;
  /** The functions that it is tied to; without any it is always on. */
  reasons: RowReason[];
}

/** What a check found wrong; nothing when all is well. */
export interface CheckResult {
  /** Fingerprint of what the book says: two copies with the same one say the same. */
  content: string;
  /** What is wrong, in words. */
  wrong: string[];
}

/** A thing a document can be made of. */
export interface Choice {
  /** Its identifier. */
  id: string;
  /** Its name. */
  name: string;
}

/** Which kind of file to choose. */
export interface ChooseImport {
  /** The kind, one of the list. */
  kind: string;
}

/** What came of a dialog. */
export interface Chosen {
  /** The file; absent when the person thought better of it. */
  chosen?: ChosenFile | null;
}

/** A file that a person chose in a dialog. */
export interface ChosenFile {
  /** Handle to name it by. */
  file: string;
  /** Its name. */
  file_name: string;
}

/** A reimbursement claim. */
export interface Claim {
  /** Paid in advance, in the reporting currency. */
  advance: Money;
  /** The budget category it is paid from. */
  category_id: CategoryId;
  /** The commitment that it spends from. */
  commitment_id?: CommitmentId | null;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** The paid claim that it takes the place of. */
  former_id?: ClaimId | null;
  /** Identifier. */
  id: ClaimId;
  /** Its lines. */
  lines: ClaimLine[];
  /** The question or the reason that goes with its state. */
  note: string;
  /** The day it was paid. */
  paid_on?: string | null;
  /** Who is reimbursed. */
  person_id: PersonId;
  /** How far it is. */
  state: ClaimState;
  /** What it is for. */
  title: string;
  /** The approved trip it settles. */
  trip_id?: TripId | null;
}

/** A reimbursement claim. */
export type ClaimId = string;

/** A line of a claim. */
export interface ClaimLine {
  /** As on the receipt; a refund is negative. */
  amount: Money;
  /** The same in the office's reporting currency. */
  booked: Money;
  /** How it was converted; absent when it was in the reporting currency. */
  conversion?: Conversion | null;
  /** In words. */
  description: string;
  /** Identifier. */
  id: ClaimLineId;
  /** What for. */
  kind: CostKind;
  /** Why there is no receipt, when that is accepted; empty otherwise. */
  no_receipt_reason: string;
  /** The receipt. */
  receipt_id?: AttachmentId | null;
  /** The day it was spent, which decides the rate. */
  spent_on: string;
}

/** A line of a reimbursement claim. */
export type ClaimLineId = string;

/** A claim with what a decision needs. */
export interface ClaimPage {
  /** The name of its category. */
  category_name: string;
  /** The claim with its lines: each amount, what it was booked at, rates, rate day and source. */
  claim: Claim;
  /** The commitment that it spends from, in words. */
  commitment_name?: string | null;
  /** The name of its event. */
  event_name?: string | null;
  /** What to look at before it is handed in or decided. */
  findings: Finding[];
  /** The claim that took its place after it was reversed. */
  later_id?: ClaimId | null;
  /** True while lines and receipts may be changed. */
  may_change: boolean;
  /** The claimant's name. */
  person_name: string;
  /** Its receipts, in the order of its lines. */
  receipts: ReceiptView[];
  /** What approving it would do to the limits; absent once it is decided, and where a trip holds its money. */
  room?: RoomView | null;
  /** What is authorised, released and still to pay. */
  settlement: SettlementView;
  /** What the trip it settles is for. */
  trip_purpose?: string | null;
}

/** How far a claim is. */
export type ClaimState = "draft" | "submitted" | "needs_information" | "approved" | "paid" | "rejected" | "withdrawn" | "reversed";

/** A claim in the list. Amounts are in the reporting currency. */
export interface ClaimSummary {
  /** Authorised in all. */
  authorised: Money;
  /** The budget category it is paid from. */
  category_name: string;
  /** Claimed in all. */
  claimed: Money;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** Identifier. */
  id: ClaimId;
  /** How many lines it has. */
  lines: number;
  /** The day it was paid. */
  paid_on?: string | null;
  /** Authorised less the advance; negative when money is to be returned. */
  payable: Money;
  /** Who is reimbursed. */
  person_id: PersonId;
  /** The name of who is reimbursed. */
  person_name: string;
  /** Lines of which a receipt or an accepted reason is missing. */
  receipts_missing: number;
  /** How far it is. */
  state: ClaimState;
  /** What it is for. */
  title: string;
  /** The trip it settles. */
  trip_id?: TripId | null;
}

/** Which cells to clear. */
export interface ClearCells {
  /** The cells. */
  cells: CellPlace[];
  /** The ladder. */
  ladder_id: LadderId;
  /** Why the rows differ from the ladder's parent; asked for on derived ladders. */
  reason?: string | null;
}

/** A review to give up. */
export interface CloseReview {
  /** Why. */
  reason: string;
  /** The review. */
  review_id: ReviewId;
}

/** A column in a preview. */
export interface ColumnPreview {
  /** Its first two values. */
  examples: string[];
  /** The field it is taken for; `None` when it is left out. */
  field?: string | null;
  /** What a person calls that field; empty when it is left out. */
  field_title: string;
  /** Its header. */
  header: string;
}

/** A comment or an objection: on a cell, a row, a level, or the ladder as a whole. */
export interface Comment {
  /** What was changed, or why not; empty while it is open. */
  answer: string;
  /** Who answered; empty while it is open. */
  answered_by: string;
  /** When; absent while it is open. */
  answered_on?: string | null;
  /** Who made it, by name. */
  author: string;
  /** The competency it is about; absent for all of them. */
  competency_id?: CompetencyId | null;
  /** Identifier. */
  id: CommentId;
  /** What it asks for. */
  kind: CommentKind;
  /** The level it is about; absent for all of them. */
  level_id?: LevelId | null;
  /** When it was made. */
  made_on: string;
  /** The place in words, as of the day on which it was made: `CA3 · Public speaking`. */
  place: string;
  /** In which review. */
  review_id: ReviewId;
  /** The reviewer who made it; absent when whoever leads the review noted it. */
  reviewer_id?: ReviewerId | null;
  /** What became of it. */
  state: CommentState;
  /** The words. */
  text: string;
}

/** A comment or an objection in a peer review. */
export type CommentId = string;

/** What a comment asks for. */
export type CommentKind = "comment" | "objection";

/** What became of a comment. */
export type CommentState = "open" | "resolved" | "overruled";

/** A commitment. What is approved is not edited: it ends and another one takes its place. */
export interface Commitment {
  /** Who approved it. */
  approved_by: string;
  /** When it was approved. */
  approved_on: string;
  /** The budget category it is paid from. */
  category_id: CategoryId;
  /** How it ended; absent while it is open. */
  ended?: Ending | null;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** Identifier. */
  id: CommitmentId;
  /** What made it. */
  kind: CommitmentKind;
  /** What falls due, in the order of its days. */
  lines: CommitmentLine[];
  /** In words. */
  note: string;
  /** With whom, or for whom. */
  party: string;
  /** The promotion that made it. */
  promotion_id?: PromotionId | null;
  /** Number of the contract or order; empty where there is none. */
  reference: string;
}

/** A contract, an order, a promotion, anything approved and not yet paid. */
export type CommitmentId = string;

/** What made a commitment. */
export type CommitmentKind = "contract" | "purchase_order" | "promotion" | "by_hand";

/** What falls due of a commitment. */
export interface CommitmentLine {
  /** As agreed. */
  amount: Money;
  /** The same in the office's reporting currency, at the rate of the day of approval. */
  booked: Money;
  /** How it was converted; absent when it was agreed in the reporting currency. */
  conversion?: Conversion | null;
  /** The day it is expected, which decides the month that it burdens. */
  due_on: string;
  /** Identifier. */
  id: CommitmentLineId;
}

/** What falls due of a commitment. */
export type CommitmentLineId = string;

/** Commitments, the latest first. */
export interface CommitmentList {
  /** The commitments. */
  rows: CommitmentRow[];
  /** The sum of each figure over the rows. */
  total: BalanceView;
}

/** A commitment with everything that was spent of it. */
export interface CommitmentPage {
  /** What was spent of it, refunds among them, the newest first. */
  actuals: ExpenseView[];
  /** The commitment as it was approved. */
  commitment: Commitment;
  /** The name of its event. */
  event_name?: string | null;
  /** True when the promotion that made it was withdrawn since. */
  is_promotion_withdrawn: boolean;
  /** Its parts. */
  lines: LineView[];
  /** Who let it through above a limit. */
  overrides: OverrideView[];
  /** Whose promotion it is. */
  promotion_of?: string | null;
  /** The commitment as in the list, with its figures. */
  row: CommitmentRow;
}

/** A commitment in the list. */
export interface CommitmentRow {
  /** Agreed, in its own currency; absent where its parts have several. */
  agreed?: Money | null;
  /** When it was approved; a trip or a claim does not say. */
  approved_on?: string | null;
  /** The bucket its money serves, its own or that of the nearest category above. */
  bucket?: Bucket | null;
  /** The budget category. */
  category_id: CategoryId;
  /** Its name. */
  category_name: string;
  /** The claim, for a claim without a trip. */
  claim_id?: ClaimId | null;
  /** The commitment; absent for a trip or a claim. */
  commitment_id?: CommitmentId | null;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** Its figures. */
  figures: BalanceView;
  /** The first day on which something falls due. */
  first_on: string;
  /** What made it. */
  kind: CommitmentSort;
  /** The last day on which something falls due. */
  last_on: string;
  /** With whom, or who travels or is reimbursed. */
  party: string;
  /** Number of the contract or order, or what the trip or claim is for. */
  reference: string;
  /** How far it is. */
  state: CommitmentState;
  /** The trip, for a travel request. */
  trip_id?: TripId | null;
}

/** What made a commitment. */
export type CommitmentSort = "travel" | "claim" | "contract" | "purchase_order" | "promotion" | "by_hand";

/** How far a commitment is. */
export type CommitmentState = "open" | "partly_spent" | "closed" | "cancelled";

/** One of two plans. */
export interface ComparedPlan {
  /** The version; absent for the working plan. */
  version?: PlanVersion | null;
}

/** What differs between two plans of a year. */
export interface Comparison {
  /** Every category, also those that stayed the same. */
  categories: CategoryChange[];
  /** The earlier one. */
  from: ComparedPlan;
  /** The lines that differ. */
  lines: PlanLineChange[];
  /** The total of each month. */
  month_totals: AmountChange[];
  /** The year's months. */
  months: Month[];
  /** The later one. */
  to: ComparedPlan;
  /** The year's total. */
  total: AmountChange;
  /** The year. */
  year: Year;
}

/** An ability, over all levels. */
export interface Competency {
  /** Its bucket. */
  bucket: Bucket;
  /** A cell for each level, in the ladder's order of levels. */
  cells: Cell[];
  /** Identifier. */
  id: CompetencyId;
  /** Stable name in files. */
  key: string;
  /** Its name. */
  name: string;
  /** Place of its rating in an assessment's marks; given once per ladder and never reused. */
  slot: number;
  /** What it means, in a sentence. */
  summary: string;
  /** Its weight; those of a ladder sum to 100. */
  weight: number;
}

/** A competency over everybody on the ladder. */
export interface CompetencyColumn {
  /** Mean proficiency on the earlier day; empty when none was asked for. */
  before: TenthsMean;
  /** Its bucket. */
  bucket: Bucket;
  /** By how many tenths of a step the mean proficiency has changed since then; absent when one of the two is. */
  change?: number | null;
  /** The competency. */
  competency_id: CompetencyId;
  /** Coverage of what everybody's present levels expect. */
  coverage: Coverage;
  /** Mean interest of those who said. */
  interest: TenthsMean;
  /** Its name. */
  name: string;
  /** Mean proficiency of those rated. */
  proficiency: TenthsMean;
}

/** A competency (row) of a ladder. */
export type CompetencyId = string;

/** A person over all competencies, in the order of the columns. */
export interface CompetencyRow {
  /** Proficiency on the earlier day; nothing when none was asked for, absent where nobody had rated by then. */
  before: (number | null)[];
  /** What the level of today expects, 0 to 5. */
  expected: number[];
  /** Code of the level of today. */
  level_code: string;
  /** The marks. */
  marks: Mark[];
  /** The name to show. */
  name: string;
  /** Who. */
  person_id: PersonId;
}

/** How much of a competency counts elsewhere. */
export interface CompetencySum {
  /** The competency. */
  competency_id: CompetencyId;
  /** The sum of its shares, in whole per cent; what is left to 100 is the office's own. */
  percent: number;
}

/** An action that was done. */
export interface CompleteAction {
  /** The day; absent for today. */
  done_on?: string | null;
  /** Which one. */
  id: ActionId;
  /** What came of it. */
  outcome?: string;
}

/** A promotion that took effect. */
export interface CompletePromotion {
  /** The promotion. */
  id: PromotionId;
  /** What the new role is called, where a route was taken; a level brings its own titles. */
  new_role?: string;
  /** From which day on; not in the future, and not before a placement that was made since. */
  on: string;
}

/** A person whom the draft asks for more. */
export interface ConcernedLine {
  /** Coverage of what it would expect. */
  after: Coverage;
  /** Coverage of what the level expects so far. */
  before: Coverage;
  /**
   * True when the person would newly fall short: below an expectation, without a must-have, not rated on
   * something that is expected, or covering less than before. False when only statements are new, so that
   * the ratings have to be looked at again.
   */
  falls_short: boolean;
  /** Code of the present level. */
  level_code: string;
  /** On which level. */
  level_id: LevelId;
  /** The name to show. */
  name: string;
  /** Who. */
  person_id: PersonId;
  /** Row by row. */
  rows: AskedRow[];
}

/** What a corroborator said. */
export interface ConfirmEvidence {
  /** Which item. */
  id: EvidenceId;
  /** The day on which they confirmed it; absent takes the confirmation back. */
  on?: string | null;
}

/** What becomes of the scores of somebody with a conflict of interest. */
export type Conflicts = "barred" | "recorded";

/** A conversation with another office. */
export interface Conversation {
  /** When it was done. */
  done_on?: string | null;
  /** When that is due. */
  due_on?: string | null;
  /** What follows from it; empty for nothing. */
  follow_up: string;
  /** When. */
  held_on: string;
  /** Identifier. */
  id: ConversationId;
  /** What we learnt. */
  learnt: string;
  /** The other office. */
  office: string;
  /** Whom one spoke to; empty when that is not to be written down. */
  spoke_to: string;
  /** What it was about. */
  topic: string;
}

/** A conversation with another office. */
export type ConversationId = string;

/** The conversations that were asked for. */
export interface ConversationPage {
  /** From how many something follows that is not done. */
  open: number;
  /** Those found, the latest first. */
  rows: Conversation[];
  /** How many there are in all. */
  total: number;
}

/** A converted amount and all it was made of. */
export interface Conversion {
  /** What was converted. */
  from: Money;
  /** The day of the older of the quotes used. */
  rate_on: string;
  /** The rates used, as quoted, as a reader sees them: `1 EUR = 182.32 JPY`. */
  rates: string[];
  /** How it was rounded. */
  rounding: Rounding;
  /** Where the rates came from. */
  source: string;
  /** The result, rounded once. */
  to: Money;
}

/** Who can say that it happened: somebody of the book, or somebody outside by name. */
export interface Corroborator {
  /** The day on which they confirmed it; absent while they have not. */
  confirmed_on?: string | null;
  /** The name; for a person of the book their own, whatever is sent. */
  name?: string;
  /** The person of the book; absent for somebody outside, and for somebody who has left the book. */
  person_id?: PersonId | null;
}

/** What money of a trip is for. */
export type CostKind = "flight" | "rail" | "hotel" | "ground" | "meals" | "registration" | "other";

/** What a competency counts toward. */
export interface Count {
  /** The competency. */
  competency_id: CompetencyId;
  /** The share of the competency that counts there, in whole per cent; 0 is none of it. */
  percent: number;
  /** The role. */
  role_id: RoleId;
}

/** How much is in the book, so that an empty one can offer the first step. */
export interface Counts {
  /** Events. */
  events: number;
  /** Ladders. */
  ladders: number;
  /** People. */
  people: number;
  /** People on a ladder. */
  placed: number;
  /** Planned promotions. */
  promotions: number;
  /** People with ratings. */
  rated: number;
  /** Fiscal years. */
  years: number;
}

/** Why ratings would count for less. */
export type CountsLess = "removed" | "expected_less" | "weighs_less";

/**
 * How much of what is expected is there: Σ weight × min(rating, expected) ÷ Σ weight × expected, over the
 * rated rows. Rows that nobody rated are in neither sum.
 */
export interface Coverage {
  /** Σ weight × min(rating, expected). */
  covered: number;
  /** Σ weight × expected. */
  expected: number;
  /**
   * The quotient in tenths of a per cent, rounded half up: 873 is 87.3 %. Absent when nothing is
   * expected or rated.
   */
  permille?: number | null;
}

/** A ladder to begin from nothing. */
export interface CreateLadder {
  /** Its first rows; at least one. */
  competencies: FirstCompetency[];
  /** Its first levels, lowest first; at least one. */
  levels: FirstLevel[];
  /** Its name; no other ladder has it. */
  name: string;
  /** What it is for. */
  summary?: string;
}

/** A row of the rubric, scored from 0 to 5. */
export interface Criterion {
  /** What is looked for. */
  about: string;
  /** Identifier. */
  id: CriterionId;
  /** Its name. */
  name: string;
  /** Its weight; the weights of a rubric sum to 100. */
  weight: number;
}

/** A criterion as it should be. */
export interface CriterionDraft {
  /** What is looked for. */
  about?: string;
  /** The criterion as it is known; absent for a new one. */
  id?: CriterionId | null;
  /** Its name. */
  name: string;
  /** Its weight; all of them sum to 100. */
  weight: number;
}

/** A row of a round's rubric. */
export type CriterionId = string;

/** One criterion of a request's score. */
export interface CriterionView {
  /** The criterion. */
  criterion_id: CriterionId;
  /** How many marks that is. */
  marks: number;
  /** The mean of the marks that count; absent without a mark. */
  mean?: ScoreView | null;
  /** Its name. */
  name: string;
  /** Its weight. */
  weight: number;
}

/** A currency of ISO 4217. Only codes of the list can be made. */
export type Currency = string;

/** What the reserve means for the forecast. */
export interface Cushion {
  /** Drawn and not put back. */
  drawn: Money;
  /** True when less is left than the reserve's floor asks. */
  is_below_floor: boolean;
  /** What is left of it. */
  left: Money;
  /** What is left in per cent of the whole plan, such as `4.79`; absent where nothing is planned. */
  left_percent?: string | null;
  /** The name of its category. */
  name: string;
  /** The plan of its category. */
  set_aside: Money;
  /** The variance of the operating plan with what is drawn. */
  variance_with_draws: Money;
}

/** A review cycle. */
export interface Cycle {
  /** The wish to do more of something is asked as well. */
  asks_interest: boolean;
  /** Notes are asked as well. */
  asks_notes: boolean;
  /** When the ratings are laid beside each other. */
  calibration_on: string;
  /** The day it was closed. Absent before. */
  closed_on?: string | null;
  /** By when everything is agreed. */
  closes_on: string;
  /** Identifier. */
  id: CycleId;
  /** What raters are told first; empty when nothing. */
  intro: string;
  /** By when managers and peers hand in. */
  manager_due_on: string;
  /** Its name, such as “First half of 2026”. */
  name: string;
  /** The day it was opened; its ladders are those of that day. Absent before. */
  opened_on?: string | null;
  /** When people are meant to begin. */
  opens_on: string;
  /** By when people hand in what they say of themselves. */
  self_due_on: string;
  /** How far it is. */
  state: CycleState;
}

/** A row of the form. */
export interface CycleFormRow {
  /** False when it is left out. */
  asked: boolean;
  /** Its bucket, as a person reads it. */
  bucket: string;
  /** The competency. */
  competency_id: CompetencyId;
  /** The ladder. */
  ladder_id: LadderId;
  /** Its name. */
  name: string;
  /** In which words; empty for the ladder's own. */
  question: string;
  /** What it means. */
  summary: string;
}

/** A review cycle. */
export type CycleId = string;

/** A ladder of a cycle. */
export interface CycleLadder {
  /** The ladder. */
  ladder_id: LadderId;
  /** Its name. */
  name: string;
  /** Its number; empty where there is none. */
  release: string;
  /**
   * The release that people are held against; absent before the cycle is opened, and for a ladder that was
   * never released.
   */
  release_id?: ReleaseId | null;
}

/** A cycle at a glance. */
export interface CycleLine {
  /** How far they are. */
  counts: ProgressCounts;
  /** The cycle. */
  cycle: Cycle;
  /** Forms of people's own that are not back. */
  forms_out: number;
  /** How many people take part. */
  people: number;
  /** What is due within a week or late. */
  reminders: Reminder[];
}

/** One cycle. */
export interface CyclePage {
  /** How far they are. */
  counts: ProgressCounts;
  /** The cycle. */
  cycle: Cycle;
  /** What the form asks, ladder by ladder. */
  form: CycleFormRow[];
  /** Forms of people's own that are not back. */
  forms_out: number;
  /** The ladders that people in it are rated on. */
  ladders: CycleLadder[];
  /** Everybody, by name. */
  participants: ParticipantRow[];
  /** How many people take part. */
  people: number;
  /** What is due within a week or late. */
  reminders: Reminder[];
}

/** A person's part in a cycle. */
export interface CyclePart {
  /** The cycle. */
  cycle: Cycle;
  /** The part in the cycle. */
  participant_id: ParticipantId;
  /** How far it is. */
  progress: Progress;
  /** Who rates, and how far they are. */
  seats: Seat[];
}

/** How far a cycle is. */
export type CycleState = "planned" | "open" | "closed";

/** The decision of a round. */
export interface Decide {
  /** Who decides. */
  decided_by: string;
  /** The round. */
  id: RoundId;
  /** What is to be said of it; needed before the closing day and while scores are missing. */
  note?: string | null;
}

/**
 * Which mark separates whole units from their parts, as a file or a person writes them. In a file it is
 * guessed for the whole and confirmed by a person, never cell by cell.
 */
export type DecimalMark = "point" | "comma";

/** Who decided a round, and when. */
export interface Decision {
  /** By whom. */
  by: string;
  /** What is to be said of it; needed when it was made before the closing day or without all scores. */
  note: string;
  /** When. */
  on: string;
}

/** A travel request to decline. */
export interface DeclineTrip {
  /** Which one. */
  id: TripId;
  /** Why. */
  reason: string;
}

/** What of the parent is taken. */
export type DeriveFrom = "newest_release" | "working_state";

/** A ladder to be. */
export interface DeriveRefit {
  /** The new ladder's name; no other ladder has it. */
  name: string;
  /** The ladder to derive from. */
  parent_id: LadderId;
  /** The levels to take with their codes in the new ladder; all of them as they are when nothing is said. */
  rungs?: RungCode[];
  /** What of it is taken. */
  source: DeriveFrom;
}

/** How a ladder was derived. */
export interface Derived {
  /** How many rows were treated how. */
  counts: RefitCounts;
  /** The day on which it was derived. */
  derived_on: string;
  /** How many rungs HR knows under no job class. */
  job_classes_missing: number;
  /** The ladder it was derived from. */
  parent: ParentLadder;
  /** The parent's rows in their order, then the added ones. */
  rows: RefitRow[];
  /** The rungs of this ladder, then those of the parent that it left out. */
  rungs: RefitRung[];
}

/** One demonstrable statement at one level. */
export interface Descriptor {
  /** Identifier. */
  id: DescriptorId;
  /** Stable name in files. */
  key: string;
  /** The statement. */
  text: string;
}

/** A descriptor: one demonstrable statement at one level. */
export type DescriptorId = string;

/** Something that a person means to do in order to grow, with who sees to it and by when. */
export interface DevelopmentAction {
  /** The statements it is to make true. They stay the same statements when their wording changes. */
  descriptor_ids: DescriptorId[];
  /** The day on which it was done; absent while it is not. */
  done_on?: string | null;
  /** By when; absent for no date. */
  due_on?: string | null;
  /** Identifier. */
  id: ActionId;
  /** Who teaches or accompanies; absent for nobody. */
  mentor_id?: PersonId | null;
  /** What came of it, once it is done. */
  outcome: string;
  /** Who sees to it that it happens; absent for the person themselves. */
  owner_id?: PersonId | null;
  /** Who grows. */
  person_id: PersonId;
  /** What is to be done. */
  text: string;
}

/** The difference between two states of a ladder. */
export interface Difference {
  /** Every change: the ladder, its levels, its rows cell by cell. */
  changes: MarkedChange[];
  /** The earlier state: its number, or `draft`. */
  from: string;
  /** How many changes have which step. */
  steps: StepCounts;
  /** The later state: its number, or `draft`. */
  to: string;
}

/** The difference of one row. */
export interface DifferenceFigures {
  /** Posted. */
  actual: Money;
  /** What is left: plan − actual − open commitments. */
  available: AmountChange;
  /** Approved and not yet paid. */
  committed: Money;
  /** Where it is heading; absent for the reserve, which is not forecast. */
  heading?: Heading | null;
  /** Its plan by month. */
  months: AmountChange[];
  /** The change in per cent of the plan as it is, such as `-15.00`; absent where nothing is planned. */
  percent?: string | null;
  /** Its plan. */
  plan: AmountChange;
}

/** The raters of one person, side by side. */
export interface DifferencePage {
  /** When it was agreed. */
  agreed_on?: string | null;
  /** The cycle. */
  cycle: Cycle;
  /** The ladder and the level. */
  level?: LevelOnLadder | null;
  /** How many rows are marked. */
  marked: number;
  /** The name to show. */
  name: string;
  /** True when both sides are in; before that no row is here. */
  open: boolean;
  /** The part in the cycle. */
  participant_id: ParticipantId;
  /** Who is rated. */
  person_id: PersonId;
  /** How far it is. */
  progress: Progress;
  /** The number of the release; empty while the ladder was never released. */
  release: string;
  /** Row by row, in the ladder's order. */
  rows: DifferenceRow[];
  /** Who rates. */
  seats: DifferenceSeat[];
}

/** One competency, side by side. */
export interface DifferenceRow {
  /** What was agreed. */
  agreed?: Mark | null;
  /** Why it was agreed on a figure of its own; empty when it was not. */
  agreed_reason: string;
  /** Its bucket, as a person reads it. */
  bucket: string;
  /** The competency. */
  competency_id: CompetencyId;
  /** What the level expects, 0 to 5. */
  expected: number;
  /** True from a difference of two on. */
  marked: boolean;
  /** Rater by rater, in the order of the raters that are told. */
  marks: SeatMark[];
  /** The mean of those who rated; an absent rating is in none. */
  mean: TenthsMean;
  /** Its name. */
  name: string;
  /** How far the ratings lie apart; absent when fewer than two are there. */
  spread?: number | null;
  /** The level's statements. */
  statements: string[];
}

/** A rater, and whether the marks are here. */
export interface DifferenceSeat {
  /** Who, and how far. */
  seat: Seat;
  /** True when the marks stand in the rows. */
  told: boolean;
}

/** A scenario to set aside. */
export interface Discard {
  /** Why. */
  reason?: string;
  /** Which one. */
  scenario_id: ScenarioId;
}

/** Something that a person has done since. */
export interface DoneSince {
  /** When. */
  at: string;
  /** Who. */
  by: string;
  /** In words. */
  label: string;
}

/** A reporting line beside the solid one. */
export interface DottedLine {
  /** Whom the person also reports to. */
  manager_id: PersonId;
  /** What for. */
  purpose: string;
}

/** A dotted line from one of its ends. */
export interface DottedLineRow {
  /** Who stands at the other end. */
  id: PersonId;
  /** Their name. */
  name: string;
  /** What the line is for. */
  purpose: string;
}

/** Money taken from the reserve. The plan stays as it is until somebody changes that. */
export interface Draw {
  /** How much, more than nothing. */
  amount: Money;
  /** Who approved it. */
  approver: string;
  /** True when it took the reserve below its floor. */
  breaches_floor: boolean;
  /** The category it is drawn for. */
  category_id?: CategoryId | null;
  /** When. */
  drawn_on: string;
  /** Identifier. */
  id: DrawId;
  /** Why. */
  reason: string;
  /** The year. */
  year_id: YearId;
}

/** What a draw would do. Nothing is written, and the plan stays as it is. */
export interface DrawEffect {
  /** The reserve after the draw. */
  after: ReserveView;
  /** The reserve as it is. */
  before: ReserveView;
  /** True when it takes the reserve below its floor, or further below. */
  breaches_floor: boolean;
  /** What a plan must put back so that the floor is reached again; nothing without a breach. */
  missing: Money;
  /** The same after the draw. */
  variance_after: Money;
  /** The variance of the operating plan with what is drawn, as it is. */
  variance_before: Money;
}

/** A draw on a year's reserve. */
export type DrawId = string;

/** A draw with the plan that puts it back. */
export interface DrawView {
  /** The name of the category it was drawn for. */
  category_name?: string | null;
  /** The draw. */
  draw: Draw;
  /** The plan that puts it back. */
  refills: Refill[];
}

/** A price or a count that a total depends on. */
export interface Driver {
  /** Whether it is money or a number of things. */
  measure: Measure;
  /** What the formula calls it: words of letters and digits. */
  name: string;
  /** What it is paid for each of, or what it counts. */
  unit?: Unit | null;
  /** Decimal text with a point. */
  value: string;
}

/** A change to take out of its scenario. */
export interface DropChange {
  /** Which one. */
  change_id: ChangeId;
}

/** Which rater to drop. */
export interface DropRater {
  /** The rater. */
  seat_id: SeatId;
}

/** A ladder to copy. */
export interface DuplicateLadder {
  /** The ladder to copy. */
  id: LadderId;
  /** The name of the copy; no other ladder has it. */
  name: string;
}

/** What a change would do. */
export interface Effect {
  /**
   * The first day from today on which it switches a row, and on which people are compared; absent when it
   * switches none.
   */
  on?: string | null;
  /** Everybody who stands on one of these ladders on that day, by name. */
  people: PersonEffect[];
  /** Rows that it switches on that day, ladder by ladder. */
  rows: SwitchedRow[];
  /** How many of them get another verdict for the present or the next level. */
  verdicts_changed: number;
}

/** How a commitment ended. */
export type End = "closed" | "cancelled";

/** When and why a commitment ended. */
export interface Ending {
  /** How. */
  how: End;
  /** The day. */
  on: string;
  /** Why it was given up; empty for one that is closed. */
  reason: string;
}

/** How somebody is engaged in a role. */
export type Engagement = "full_time" | "part_time" | "volunteer_facing";

/** A rate that somebody enters by hand. */
export interface EnterRate {
  /** The currency quoted against the euro. */
  currency: Currency;
  /** Where it can be checked, such as `bank advice of 3 May`. */
  evidence: string;
  /** The day of the quote. */
  on: string;
  /** Units of the currency for one euro, as quoted: decimal text with a point, such as `182.32`. */
  per_euro: string;
}

/** A dated entry of the charter. */
export type EntryId = string;

/** What a person did before they came into this work. */
export type EntryRoute = "volunteer_contributor" | "writer" | "moderator" | "engineer" | "programme_manager" | "marketer" | "partner_manager" | "researcher" | "internal_move" | "other";

/** What a level equals elsewhere. */
export interface Equivalent {
  /** The level. */
  level_id: LevelId;
  /** The role. */
  role_id: RoleId;
  /** Its rung that stands as high; absent where the role has none. */
  rung_id?: RungId | null;
}

/** A line of the estimate. */
export interface EstimateLine {
  /** The estimate, in the currency it was made in. Approved, it is the cap of what is reimbursed. */
  amount: Money;
  /** In words. */
  description: string;
  /** The line as it is known; absent for a new one. */
  id?: TripLineId | null;
  /** What for. */
  kind: CostKind;
}

/** An event. */
export interface Event {
  /** The bucket it serves. */
  bucket?: Bucket | null;
  /** The budget category its money comes from. */
  category_id?: CategoryId | null;
  /** Its last day. */
  ends_on: string;
  /** Identifier. */
  id: EventId;
  /** Its name. */
  name: string;
  /** What it is to bring, and what it brought. */
  note: string;
  /** Where it is held. */
  place: string;
  /** How the office takes part. */
  role: EventRole;
  /** Its first day. */
  starts_on: string;
}

/** What an event will cost in this year by what is spent and promised; plans are made by category. */
export interface EventForecast {
  /** Posted for it in this year. */
  actual: Money;
  /** Approved for it in this year and not yet paid. */
  committed: Money;
  /** The event. */
  event_id: EventId;
  /** Both together. */
  forecast: Money;
  /** Its name. */
  name: string;
  /** Its first day. */
  starts_on: string;
}

/** An event. */
export type EventId = string;

/** An event in the list. */
export interface EventLine {
  /** The name of its category. */
  category_name?: string | null;
  /** The event. */
  event: Event;
  /** True when it is over. */
  is_past: boolean;
  /** What it costs. */
  money: EventMoney;
  /** How many people have an approved trip to it. */
  people_going: number;
}

/** What an event costs, in the reporting currency. */
export interface EventMoney {
  /** Approved for it and not yet paid. */
  committed: Money;
  /** Expenses posted for it. */
  spent: Money;
  /** Both together. */
  total: Money;
}

/** An event with everything that hangs on it. */
export interface EventPage {
  /** Claims for it. */
  claims: ClaimSummary[];
  /** How many expenses there are in all. */
  expense_count: number;
  /** Expenses for it, the latest 200. */
  expenses: ExpenseView[];
  /** Names of those with an approved trip. */
  going: string[];
  /** The event as in the list. */
  line: EventLine;
  /** Trips to it. */
  trips: TripSummary[];
}

/** How the office takes part. */
export type EventRole = "host" | "co_host" | "sponsor" | "attend";

/** An event and its lines. */
export interface EventRoles {
  /** The event. */
  event_id: EventId;
  /** Its lines. */
  lines: RoleLine[];
  /** Its name. */
  name: string;
  /** The role that the office has as it stands. */
  role: EventRole;
  /** What it costs by role. */
  totals: RoleTotal[];
}

/** A dated thing that a person did. */
export interface Evidence {
  /** A file kept with it. */
  attachment_id?: AttachmentId | null;
  /** Counted everywhere, while its words, project, link and file go into no export but the leader's own. */
  confidential: boolean;
  /** Who can say that it happened; absent when nobody was named. */
  corroborator?: Corroborator | null;
  /** The statements that it shows. They stay the same statements when their wording changes. */
  descriptor_ids: DescriptorId[];
  /** The day. */
  done_on: string;
  /** Identifier. */
  id: EvidenceId;
  /** What kind of thing it is. */
  kind: EvidenceKind;
  /** Where it can be seen; empty when nowhere. */
  link: string;
  /** True for work outside the company. */
  outside: boolean;
  /** Who did it. */
  person_id: PersonId;
  /** In which project; empty when in none. */
  project: string;
  /** In somebody's own words: what was done, and what came of it. */
  text: string;
}

/** The file kept with an item. */
export interface EvidenceFile {
  /** `application/pdf`, `image/png` or `image/jpeg`. */
  media_type: string;
  /** Its name. */
  name: string;
  /** Its size in bytes. */
  size: number;
}

/** A dated thing that a person did, and who confirms it. */
export type EvidenceId = string;

/** What kind of thing was done. The list is closed, so that evidence can be counted by it. */
export type EvidenceKind = "upstream_change" | "review" | "release" | "talk" | "article" | "workshop" | "moderation" | "conflict_resolved" | "sponsor_won" | "partner_kept" | "event_run" | "governance_seat" | "documentation" | "mentoring" | "security_coordination" | "policy_written" | "budget_run" | "volunteer_before_hiring" | "other";

/** A part of the items, the latest first. */
export interface EvidencePage {
  /** How many of them are confidential. */
  confidential: number;
  /** How many of them a corroborator confirmed. */
  proved: number;
  /** Those of this part. */
  rows: EvidenceRow[];
  /** How many fit. */
  total: number;
  /** How many of them show no statement yet. */
  untied: number;
}

/** What a log or a calendar would bring, item by item. */
export interface EvidencePreview {
  /** Whom the file names, those with most items first. */
  authors: BroughtAuthor[];
  /** True for a calendar, false for a log. */
  calendar: boolean;
  /** The items, in the order of the file. */
  items: BroughtItem[];
  /** The project as it is understood. */
  project: string;
}

/** An item with everything that is shown of it. */
export interface EvidenceRow {
  /** The item. */
  evidence: Evidence;
  /** The file kept with it. */
  file?: EvidenceFile | null;
  /** True when it came from a file. */
  imported: boolean;
  /** Whose it is. */
  person: string;
  /** Proved once a corroborator confirmed it, claimed before. */
  proof: Proof;
  /** The statements it shows, in the order in which they were tied. */
  statements: StatementName[];
}

/** The statements of a level, in the ladder's order. */
export interface EvidenceTable {
  /** Counts. */
  counts: ProofCounts;
  /** The level. */
  level_id: LevelId;
  /** The first day of the period that ends on the day of the table. */
  period_from: string;
  /** Statement by statement. */
  rows: StatementRow[];
}

/** An expectation over a block of cells. */
export interface ExpectCells {
  /** The cells. */
  cells: CellPlace[];
  /** The proficiency expected, 0 to 5; absent leaves it. */
  expected?: number | null;
  /** The ladder. */
  ladder_id: LadderId;
  /** Whether there is no promotion without it; absent leaves it. */
  must_have?: boolean | null;
  /** Why the rows differ from the ladder's parent; asked for on derived ladders. */
  reason?: string | null;
}

/** An expense: an actual of the budget. */
export interface Expense {
  /** As on the receipt; a refund is negative. */
  amount: Money;
  /** The same in the office's reporting currency, as it was booked. */
  booked: Money;
  /** The budget category; absent until somebody assigns it. */
  category_id?: CategoryId | null;
  /** The claim that was paid with it. Such an expense is never edited. */
  claim_id?: ClaimId | null;
  /** The commitment it was spent of. */
  commitment_id?: CommitmentId | null;
  /** How it was converted; absent when it was in the reporting currency. */
  conversion?: Conversion | null;
  /** What for. */
  description: string;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** Identifier. */
  id: ExpenseId;
  /**
   * What tells it from every other row of its file, so that a file read twice adds nothing; empty when
   * it came from no file.
   */
  import_key: string;
  /** Who was paid. */
  merchant: string;
  /** The expense that it gives money back of. A refund stands where that stands. */
  refund_of?: ExpenseId | null;
  /** Where it came from: `by hand`, `claim`, or the name of a file format. */
  source: string;
  /** The day it was spent, which decides the rate and the month. */
  spent_on: string;
}

/** An expense: money spent, as posted. */
export type ExpenseId = string;

/** Expenses, newest first. */
export interface ExpensePage {
  /** The expenses. */
  rows: ExpenseView[];
  /** The sum of all of them, as booked. */
  sum: Money;
  /** How many there are in all. */
  total: number;
}

/** An expense in the list. */
export interface ExpenseView {
  /** The name of its category. */
  category_name?: string | null;
  /** The commitment it was spent of, in words. */
  commitment_name?: string | null;
  /** The name of its event. */
  event_name?: string | null;
  /** The expense. */
  expense: Expense;
  /** False when a claim was paid with it: such an expense is never edited. */
  may_change: boolean;
  /** What was given back of it; absent when nothing was. */
  refunded?: Money | null;
}

/** A reason as it should be. */
export interface ExplainRow {
  /** The row's key. */
  key: string;
  /** The derived ladder. */
  ladder_id: LadderId;
  /** Why it differs from the parent's, or why it was kept. */
  reason: string;
}

/** A person, or the office, in one face. */
export interface Face {
  /** Mean ability over the rated rows that show it, in tenths. */
  ability: TenthsMean;
  /** Mean interest over them, in tenths. */
  interest: TenthsMean;
  /**
   * Its share of all that the person can: its mean ability ÷ the sum of the means, in tenths of a per
   * cent; all shares sum to 1000. Absent when nothing that shows it is rated.
   */
  share?: number | null;
  /** The same of what the person would like to do. */
  wish?: number | null;
}

/** A face of the role. */
export interface FaceColumn {
  /** What somebody does who shows it. */
  does: string[];
  /** Stable name. */
  key: string;
  /** Its name. */
  name: string;
  /** The office in it. */
  office: OfficeFocus;
  /** What it is for. */
  summary: string;
}

/** Whether a variance is good news. */
export type Favour = "favourable" | "on_plan" | "unfavourable";

/** What is wrong with one field of a request. */
export interface Field {
  /** A stable code. */
  code: string;
  /** What is wrong and what to do. */
  message: string;
  /** Where: `lines[2].amount`. */
  path: string;
}

/** A field that a column may be read as. */
export interface FieldChoice {
  /** Its name. */
  name: string;
  /** True when no row can be taken without it. */
  required: boolean;
  /** What a person reads. */
  title: string;
}

/** A field that a file changes. */
export interface FieldDifference {
  /** The field: `location`, `manager`, `dotted`, `level`, `started_on` … */
  field: string;
  /** What the file says; empty for what the file takes away. */
  new: string;
  /** What the book says; empty when it says nothing. */
  old: string;
}

/** A figure of the budget. */
export type Figure = "plan" | "actual" | "committed" | "available";

/** What a row of the arithmetic is. */
export type FigurePartKind = "plan_line" | "expense" | "trip" | "claim" | "commitment" | "figure";

/** A mark to give, as one of the raters. */
export interface Fill {
  /** On what. */
  competency_id: CompetencyId;
  /** The wish to do more of it, 0 to 5; absent clears it. */
  interest?: number | null;
  /** What the person does, 0 to 5; absent clears it. */
  proficiency?: number | null;
  /** Why a figure that was handed in becomes another one; a draft needs none. */
  reason?: string | null;
  /** As whom. */
  seat_id: SeatId;
}

/** One thing a check noticed. Checks collect findings instead of stopping at the first. */
export interface Finding {
  /** What: a stable code (`amount.not_a_number`). */
  code: string;
  /** Line of the file, counted from 1, when the finding is about a file. */
  line?: number | null;
  /** A sentence for a person: what is wrong and what to do. */
  message: string;
  /** Where: a field's path (`levels[2].code`) or a column's name. */
  path: string;
  /** How much it weighs. */
  severity: Severity;
}

/** A row of a new ladder. */
export interface FirstCompetency {
  /** Its bucket. */
  bucket: Bucket;
  /** Its name. */
  name: string;
}

/** A level of a new ladder. */
export interface FirstLevel {
  /** Short code as people say it (`CA3`). */
  code: string;
  /** Title in the company's own terms. */
  internal_title: string;
}

/** A person over all faces, in their order. */
export interface Focus {
  /** Face by face. */
  faces: Face[];
}

/** A person's focus. */
export interface FocusLine {
  /** Face by face. */
  focus: Focus;
  /** Share of a full-time post, in per cent: so much the person counts in the office. */
  fte_percent: number;
  /** Code of the level of today. */
  level_code: string;
  /** The name to show. */
  name: string;
  /** Who. */
  person_id: PersonId;
}

/** A follow-up, done or open again. */
export interface FollowUp {
  /** True when it is done, false to open it again. */
  done: boolean;
  /** The conversation. */
  id: ConversationId;
}

/** Where a category is heading, those below it included, the reserve left out. */
export interface ForecastRow {
  /** The bucket its money serves, its own or that of the nearest one above. */
  bucket?: Bucket | null;
  /** The category; absent in the row of what nobody has assigned. */
  category_id?: CategoryId | null;
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** Its figures. */
  figures: ForecastView;
  /** Its name. */
  name: string;
  /** The category above it. */
  parent_id?: CategoryId | null;
}

/** Where something is heading. */
export interface ForecastView {
  /** Posted. */
  actual: Money;
  /** Plan − actual − open commitments. */
  available: Money;
  /** What a month costs: that ÷ months over. Absent before the first month is over. */
  burn?: Money | null;
  /** Approved and not yet paid. */
  committed: Money;
  /** What of that is spent or committed already, and so not counted again. */
  counted_already: Money;
  /** Whether the variance is good news. */
  favour: Favour;
  /** Actual + open commitments + planned remainder. */
  forecast: Money;
  /** How many months what is available lasts at this burn, such as `3.33`; absent where nothing is burnt. */
  months_left?: string | null;
  /** Budgeted for the year. */
  plan: Money;
  /** Budgeted for the months that are not over. */
  plan_ahead: Money;
  /** Planned remainder: plan ahead − counted already. */
  planned_remainder: Money;
  /** What the year costs if every month costs that much. It stands beside the forecast, never in its place. */
  run_rate?: Money | null;
  /** Posted in the months that are over. */
  settled: Money;
  /** Plan − forecast. */
  variance: Money;
  /** The variance in per cent of the plan, such as `-2.77`; absent where nothing is planned. */
  variance_percent?: string | null;
}

/** A mapping to forget. */
export interface ForgetSource {
  /** Which one. */
  id: SourceId;
}

/** The competencies of a bucket. */
export interface FormBucket {
  /** The bucket. */
  bucket: Bucket;
  /** Its rows, in the ladder's order. */
  rows: FormRow[];
  /** As a person reads it. */
  title: string;
}

/** One competency of the form. */
export interface FormRow {
  /** The competency. */
  competency_id: CompetencyId;
  /** The rater's own mark. */
  mark: Mark;
  /** Its name. */
  name: string;
  /** What the next level expects; absent where it says nothing, and at the top. */
  next?: SheetCell | null;
  /** The note beside it; empty when there is none. */
  note: string;
  /** What the level expects; absent where it says nothing. */
  present?: SheetCell | null;
  /** The question in the cycle's own words, else what the competency means. */
  question: string;
  /** Its weight. */
  weight: number;
}

/** Everything found. */
export interface Found {
  /** The hits, kind by kind. */
  hits: Hit[];
}

/** A person in one competency. */
export interface FoundSkill {
  /** Its bucket. */
  bucket: Bucket;
  /** Its name. */
  competency: string;
  /** The competency. */
  competency_id: CompetencyId;
  /** What the level of today expects, 0 to 5. */
  expected: number;
  /** Its name. */
  ladder: string;
  /** The ladder of today. */
  ladder_id: LadderId;
  /** Code of the level of today. */
  level_code: string;
  /** How the person is rated in it. */
  mark: Mark;
  /** The name to show. */
  name: string;
  /** Who. */
  person_id: PersonId;
}

/** A function of the office: compliance, security. */
export type FunctionId = string;

/** A function with who has it. */
export interface FunctionRow {
  /** The rows that it switches, over all ladders. */
  competency_ids: CompetencyId[];
  /** Every entry, the latest first; those after the day are plans. */
  entries: CharterEntry[];
  /** The function. */
  function: OfficeFunction;
  /** The first entry after the day. */
  next?: CharterEntry | null;
  /** The entry that counts on the day; absent as long as nobody has said who has the function. */
  present?: CharterEntry | null;
  /** How many of them are off on the day. */
  rows_off: number;
}

/** A request for money of a round. */
export interface FundRequest {
  /** What is asked, as it was asked. */
  amount: Money;
  /** The same in the currency of the pool, booked at the rate of the day it was handed in. */
  booked: Money;
  /** How it was converted; absent when it was asked in the currency of the pool. */
  conversion?: Conversion | null;
  /** The event it is for. */
  event_id?: EventId | null;
  /** Identifier. */
  id: RequestId;
  /** Its number within the round, counted from 1. */
  number: number;
  /** The name of somebody who is not in the book; empty for a person who is. */
  outsider: string;
  /** The person of the book who asks; absent for somebody else. */
  person_id?: PersonId | null;
  /** The project it is for; empty when it is for none. */
  project: string;
  /** What the money is for. */
  purpose: string;
  /** The region they come from; empty when nobody said. */
  region: string;
  /** The round. */
  round_id: RoundId;
  /** The set-asides whose group they belong to. */
  set_asides: SetAsideId[];
  /** When it was handed in. */
  submitted_on: string;
}

/** What a row says about growth. */
export type GapKind = "strength" | "gap" | "growth" | "risk" | "missing" | "not_expected";

/** A person against the present level and the one looked at. */
export interface GapPage {
  /** The profile, bucket by bucket. */
  buckets: BucketGap[];
  /**
   * Rows of the level looked at whose marks come from the person's own ladder, where the row has the same
   * stable key; only for a level of another ladder.
   */
  carried: Carried[];
  /** Where the person stands today; absent when on no level. */
  level?: LevelOnLadder | null;
  /** The name to show. */
  name: string;
  /** The level after it; absent at the top. */
  next?: LevelOnLadder | null;
  /** The person. */
  person_id: PersonId;
  /** Against the present level. */
  present?: Readiness | null;
  /** The day of the newest marks on the person's own ladder; absent while nothing is rated. */
  rated_on?: string | null;
  /** Against the level looked at. */
  target?: Readiness | null;
  /** The level looked at; absent for somebody on no level when none is asked for. */
  wished?: LevelOnLadder | null;
}

/** One competency against the level. */
export interface GapRow {
  /** Its bucket. */
  bucket: Bucket;
  /** The competency. */
  competency_id: CompetencyId;
  /** What the level expects, 0 to 5. */
  expected: number;
  /** What that means. */
  kind: GapKind;
  /** What is rated. */
  mark: Mark;
  /** Without it there is no promotion. */
  must_have: boolean;
  /** Its name. */
  name: string;
  /** How much proficiency is missing; absent when nobody rated it. */
  short?: number | null;
  /** Statements of the level to show for it, each with how far evidence shows it. */
  statements: StatementProof[];
  /** Its weight. */
  weight: number;
}

/** On which day to look at the charter. */
export interface GetCharter {
  /** The day; absent for today. */
  on?: string | null;
}

/** Which description. */
export interface GetJob {
  /** How somebody is engaged. */
  engagement: Engagement;
  /** The level. */
  level_id: LevelId;
  /** For whom it is worded. */
  wording: Wording;
}

/** Which ladder to open. */
export interface GetLadder {
  /** The ladder. */
  id: LadderId;
}

/** Which person to open. */
export interface GetPerson {
  /** The person. */
  id: PersonId;
}

/** Which release to open. */
export interface GetRelease {
  /** The release. */
  id: ReleaseId;
}

/** Which review to open. */
export interface GetReview {
  /** The review. */
  id: ReviewId;
}

/** How even a spread is. */
export interface GiniView {
  /** Over how many people, those who got nothing with them. */
  people: number;
  /** 0 when all got the same; with three decimals. Absent where nothing was given. */
  value?: ScoreView | null;
}

/** Everything that a grid of category by month shows. */
export interface Grid {
  /** Total of each month. */
  month_totals: string[];
  /** Its twelve months. */
  months: Month[];
  /** Categories in the order in which they are shown, parents before children. */
  rows: GridRow[];
  /** Total of the year. */
  total: string;
  /** The year, with the currency of every amount here. */
  year: Year;
}

/** A line of the plan. Amounts are decimal text in the year's currency. */
export interface GridLine {
  /** Twelve amounts, first month of the fiscal year first. */
  amounts: string[];
  /** True when its months come from drivers and are not typed. */
  driven: boolean;
  /** Months that were typed as an expression. */
  expressions: MonthExpression[];
  /** Identifier. */
  line_id: LineId;
  /** What it is for. */
  name: string;
  /** What a reader should know about it. */
  note: string;
  /** What it is planned in, where that is another currency than the year's. */
  own?: OwnLine | null;
  /** Their sum. */
  total: string;
}

/** A category of the grid. Sums follow the tree, never the names. */
export interface GridRow {
  /** The category. */
  category: Category;
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** Its own lines. */
  lines: GridLine[];
  /** Sub-total of each month, categories below it included. */
  months: string[];
  /** Who answers for its money. */
  owner?: string | null;
  /** The restricted pool whose money it spends: its own, else that of the nearest category above. */
  pool?: string | null;
  /** Sub-total of the year. */
  total: string;
}

/** What a charted group shows. */
export interface Group {
  /** Ratings less those of the last cycle. */
  last_delta: SignedMean;
  /** Person by person. */
  people: InGroup[];
  /** How often each rating was given, from 0 to 5. */
  ratings: number[];
  /** Own ratings less those of the managers. */
  self_delta: SignedMean;
  /** How many people have each verdict. */
  verdicts: VerdictCounts;
}

/** What a group asked and got. */
export interface GroupView {
  /** What was asked. */
  asked: Money;
  /** What was awarded. */
  awarded: Money;
  /** Requests that got something. */
  awards: number;
  /** Its name; empty for what nobody said. */
  name: string;
  /** How many people it is. */
  people: number;
  /** Requests. */
  requests: number;
  /** Its share of all that was awarded, in tenths of a per cent; absent where nothing was. */
  share_permille?: number | null;
}

/** A development plan, and who could teach what is missing. */
export interface GrowthPlan {
  /** The actions: those due first come first, done ones last. */
  actions: ActionRow[];
  /** Those who can teach the person something, and whom the person can teach. */
  suggestions: PairRow[];
}

/** Whose form to hand in. */
export interface HandIn {
  /** As whom. */
  seat_id: SeatId;
}

/** Where something is heading, before and after. */
export interface Heading {
  /** Whether it would be. */
  favour_after: Favour;
  /** Whether the variance is good news as it is. */
  favour_before: Favour;
  /** Actual + open commitments + planned remainder. */
  forecast: AmountChange;
  /** Its operating plan: the reserve is left out. */
  plan: AmountChange;
  /** What of the plan is still to come and not spent or committed already. */
  planned_remainder: AmountChange;
  /** Plan − forecast. */
  variance: AmountChange;
}

/** A figure, and since when it is what it is. */
export interface HeldFigure {
  /** The amount. */
  amount: Money;
  /** The number of the version since which it holds; absent where no version has it yet. */
  since?: number | null;
}

/** One thing found. */
export interface Hit {
  /** Its identifier there. */
  id: string;
  /** Its name. */
  name: string;
  /** What tells it from others of that name. */
  note: string;
  /** The screen that shows it: `people`, `ladders`, `events`, `travel`, `claims`. */
  screen: string;
}

/** Who has a function. */
export type Holding = "held" | "shared" | "left";

/** A line to leave aside. */
export interface IgnoreLine {
  /** The line. */
  line_id: BankLineId;
  /** Why it is none of the budget's business, such as `transfer between own accounts`. */
  reason: string;
}

/** A file and how to read it. */
export interface Import {
  /** Handle of the file. */
  file: string;
  /** The kind, one of the list. */
  kind: string;
  /**
   * Corrections of the guessed columns, as `COLUMN=FIELD`; an empty field leaves a column out. For a ladder
   * also `bucket:COMPETENCY=BUCKET`, where an area of the file or `*` may stand for the competency.
   */
  mapping: string[];
  /** Take the other rows when some cannot be read; without it such a file is refused as a whole. */
  skip_rejected: boolean;
  /** The source it is from, by the name of a kept mapping or a new one: corrections are kept under it. */
  source?: string | null;
  /** Read bytes that are not UTF-8 as windows-1252. */
  windows_1252: boolean;
  /** The fiscal year that plan lines without one of their own belong to; absent for the present one. */
  year_id?: YearId | null;
}

/** What a file would bring, or brought. */
export interface Imported {
  /** The columns and what each is read as; empty for files without columns. */
  columns: ColumnPreview[];
  /** Counts by name: `rows`, `added`, `changed`, `unchanged`, `rejected` … */
  counts: Record<string, number>;
  /** What a log or a calendar would bring, item by item; absent for other files. */
  evidence?: EvidencePreview | null;
  /** The fields a column may be read as. */
  fields: FieldChoice[];
  /** The file's name. */
  file_name: string;
  /** What was noticed, with lines. */
  findings: Finding[];
  /** What a person should know of a ladder before it is saved; absent for other files. */
  ladder?: LadderPreview | null;
  /** True when nothing can be saved as it is. */
  refused: boolean;
  /** Rows that could not be read, or that the book does not take; they can be saved as a file. */
  rejected: number;
  /** What a roster does, person by person and field by field; absent for other files. */
  roster?: RosterPreview | null;
  /** True when it was saved; a preview never is. */
  saved: boolean;
  /** The source: as named, else as known by its headers; empty when neither. */
  source: string;
  /** The statements of a bank file, each with the three figures that must add up. */
  statements: StatementPreview[];
}

/** A person of a charted group. */
export interface InGroup {
  /** Rating less that of the last cycle. */
  last_delta: SignedMean;
  /** Mean rating. */
  mean: TenthsMean;
  /** Who. */
  person_id: PersonId;
  /** Own rating less that rating. */
  self_delta: SignedMean;
  /** Readiness. */
  verdict: Verdict;
}

/** Something that falls due on a day. */
export interface Instalment {
  /** How much. */
  amount: Money;
  /** The day it is expected. */
  due_on: string;
}

/** One thing that needs attention. */
export interface Item {
  /** Its money. */
  amount?: Money | null;
  /** How many, where one line stands for several. */
  count?: number | null;
  /** Its identifier there; empty for the screen as a whole. */
  id: string;
  /** What kind of attention. */
  kind: ItemKind;
  /** The name of the thing. */
  name: string;
  /** Whose, where or of what. */
  note: string;
  /** Its day. */
  on?: string | null;
  /** The screen that shows it. */
  screen: string;
}

/** What kind of attention something needs. */
export type ItemKind = "promotion_overdue" | "promotion_due" | "trip_waiting" | "claim_waiting" | "claim_to_pay" | "exceeded" | "warning" | "let_through" | "commitment_exceeded" | "unassigned" | "unrated" | "event_soon" | "call_ends" | "action_overdue" | "objection_open" | "cycle_opening" | "cycle_opening_late" | "forms_out" | "forms_late" | "ratings_due" | "ratings_late" | "agreement_due" | "agreement_late";

/** Responsibilities under one heading. */
export interface JobGroup {
  /** The heading: a bucket's title, or one of the office's own. */
  heading: string;
  /** What somebody in the role does, one sentence each. */
  lines: string[];
}

/** A job description. */
export interface JobPage {
  /** Every description of this ladder that somebody edited. */
  edited: SavedJob[];
  /** How somebody is engaged. */
  engagement: Engagement;
  /** The description as the ladder gives it now. */
  generated: JobText;
  /** The ladder. */
  ladder_id: LadderId;
  /** Its code. */
  level_code: string;
  /** The level. */
  level_id: LevelId;
  /** The role-scoping checklist of this level and engagement. */
  scope: ScopeRow[];
  /** How many of its questions are settled. */
  settled: number;
  /** The description that holds: the edited one, else the generated one. */
  text: JobText;
  /** For whom it is worded. */
  wording: Wording;
  /** The day of the last edit; absent while nobody has edited it. */
  written_on?: string | null;
}

/** A job description in words. */
export interface JobText {
  /** What the role is, in a paragraph or two. */
  about: string;
  /** What is said at the end. */
  closing: string;
  /** What has shown the ability before; none of it is a requirement. */
  preferred: string[];
  /** What somebody in it does. */
  responsibilities: JobGroup[];
  /** The title of the role. */
  title: string;
}

/** A person against a level, in figures. */
export interface Judged {
  /** Must-have rows that fall short or are not rated. */
  must_haves_missing: number;
  /** Coverage in tenths of a per cent; absent when nothing is rated. */
  permille?: number | null;
  /** Rows that expect something. */
  rows_expected: number;
  /** The computed judgement. */
  verdict: Verdict;
}

/** A mapping to keep under a source's name. */
export interface KeepSource {
  /** The kind of its files, one of the list. */
  kind: string;
  /** Columns and fields, as `COLUMN=FIELD`. */
  mapping: string[];
  /** What a person calls it. */
  name: string;
  /** True when its files are in windows-1252. */
  windows_1252: boolean;
}

/** A kind with how many people are of it. */
export interface KindCount {
  /** The kind. */
  kind: PersonKind;
  /** People in the office who are of it. */
  people: number;
}

/** One published set of expectations. */
export interface Ladder {
  /** Rows, bucket by bucket. */
  competencies: Competency[];
  /** Identifier. */
  id: LadderId;
  /** Stable name in files; the same ladder imported again is found by it. */
  key: string;
  /** Rungs in the order of their columns; those of one track stand lowest first. */
  levels: Level[];
  /** What the bands become at other locations. */
  multipliers?: LocationMultiplier[];
  /** Its name. */
  name: string;
  /** Ways onward from the top rung. */
  routes_beyond: Route[];
  /** What it is for. */
  summary: string;
  /** Version, such as `1.0.0`. */
  version: string;
}

/** A career ladder. */
export type LadderId = string;

/** A whole ladder, and what is to be said of it. */
export interface LadderPage {
  /** Its buckets in the order in which they are shown. */
  buckets: Bucket[];
  /** What a check of the ladder noticed. */
  findings: Finding[];
  /** People on each level today, in the order of the levels. */
  heads: LevelHeads[];
  /** True when it was derived from another ladder, so that changes of its rows need a reason. */
  is_refit: boolean;
  /** The ladder. */
  ladder: Ladder;
  /** Every step upward: how levels follow one another, how tracks fork and join. */
  steps: LevelStep[];
  /** Its tracks, in the order of their first columns. */
  tracks: string[];
}

/** What a ladder file says beyond its counts. */
export interface LadderPreview {
  /** The buckets of the others, as they were understood. */
  areas: AreaLine[];
  /** The buckets that can be picked. */
  buckets: BucketChoice[];
  /** The names of its competencies, in the order in which the paths of findings count them. */
  competencies: string[];
  /** The codes of its levels, in the same way. */
  levels: string[];
  /** The ladder's name. */
  name: string;
  /**
   * Lines that were taken for an introduction or an experience line rather than a statement. They are kept
   * in the words about the ladder, level or competency they stand at.
   */
  told: ToldLine[];
  /** Competencies that no bucket was found for; they are kept as unassigned until one is picked. */
  unassigned: UnassignedLine[];
}

/** How far a ladder is, with what that rests on. */
export interface LadderStanding {
  /** How many changes the draft has since that release. */
  changes: number;
  /** The ladder. */
  ladder_id: LadderId;
  /** The release that people are held against; absent when there is none. */
  number?: ReleaseNumber | null;
  /** Objections in it that nobody answered yet. */
  open_objections: number;
  /** The review that is open. */
  review_id?: ReviewId | null;
  /** How far it is. */
  state: LadderState;
}

/** How far a ladder is. */
export type LadderState = "draft" | "in_review" | "published" | "changed";

/** A ladder in the list. */
export interface LadderSummary {
  /** How many competencies it has. */
  competencies: number;
  /** Identifier. */
  id: LadderId;
  /** Stable name in files. */
  key: string;
  /** How many levels it has. */
  levels: number;
  /** Its name. */
  name: string;
  /** How many people stand on it today. */
  people: number;
  /** What it is for. */
  summary: string;
  /** Version, such as `1.0.0`. */
  version: string;
}

/** A year beside the one before. */
export interface LastYear {
  /** The year before; absent where the book has none. */
  last?: Year | null;
  /** True while last year is not over: more may be spent in it. */
  last_runs: boolean;
  /** Categories with money in one of the two years, in the order in which they are shown. */
  rows: LastYearRow[];
  /** All of it. */
  total?: LastYearFigures | null;
  /** This year. */
  year: Year;
}

/** A category's figures of two years. */
export interface LastYearFigures {
  /** Whether this year's plan is good news beside last year's: less money is. */
  favour: Favour;
  /** Spent last year. */
  last_actual: Money;
  /** Planned last year − spent last year: below nothing where last year went over. */
  last_left: Money;
  /** Planned last year. */
  last_plan: Money;
  /** This year's plan against what was spent last year. */
  on_actual: AmountChange;
  /** The change in per cent of what was spent last year; absent where nothing was spent. */
  on_actual_percent?: string | null;
  /** This year's plan against last year's. */
  on_plan: AmountChange;
  /** The change in per cent of last year's plan; absent where nothing was planned. */
  on_plan_percent?: string | null;
}

/** A category in both years, those below it included. */
export interface LastYearRow {
  /** The category; absent in the row of what nobody has assigned. */
  category_id?: CategoryId | null;
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** Its figures. */
  figures: LastYearFigures;
  /** Its name. */
  name: string;
  /** The category above it. */
  parent_id?: CategoryId | null;
}

/** Whom to leave out of a cycle. */
export interface LeaveOut {
  /** The part in the cycle. */
  participant_id: ParticipantId;
}

/** What is left at the end of a month. */
export interface LeftPicture {
  /** True when less is left than the reserve's floor asks. */
  is_below_floor: boolean;
  /** True for a month that is not over. */
  is_forecast: boolean;
  /** The whole plan less what is spent and committed until then, and less what is forecast for months to come. */
  left: Money;
  /** The month. */
  month: Month;
}

/** Role-specific examples over a ladder. */
export interface Lens {
  /** The cells for which it has examples. */
  cells: LensCell[];
  /** Identifier. */
  id: LensId;
  /** The ladder that it lies over. */
  ladder_id: LadderId;
  /** Its name, such as the role it is for. */
  name: string;
  /** Whom it is for, in a sentence; may be empty. */
  summary: string;
}

/** What a lens shows in one cell. */
export interface LensCell {
  /** The row. */
  competency_id: CompetencyId;
  /** Its illustrations, in their order; never requirements. */
  examples: string[];
  /** The column. */
  level_id: LevelId;
}

/** A lens to choose. */
export interface LensChoice {
  /** The lens. */
  lens_id: LensId;
  /** Its name. */
  name: string;
}

/** A lens: role-specific examples over a ladder. */
export type LensId = string;

/** A lens and how much it is used. */
export interface LensLine {
  /** How many examples it has for the ladder as it is now. */
  examples: number;
  /** The lens with its examples. */
  lens: Lens;
  /** How many people wear it. */
  people: number;
}

/** A rating that would count for less. */
export interface LesserLine {
  /** What it would cover. */
  after: number;
  /** What it covered at the present level so far: weight × min(rating, expected). */
  before: number;
  /** In which competency. */
  competency_id: CompetencyId;
  /** Its name. */
  name: string;
  /** The name to show. */
  person: string;
  /** Who. */
  person_id: PersonId;
  /** What was rated. */
  rating: number;
  /** Why it counts for less. */
  reason: CountsLess;
}

/** A named person's word that lets money through above a limit. */
export interface LetThrough {
  /** Who lets it through. */
  person: string;
  /** Why. */
  reason: string;
  /** In which role. */
  role: string;
}

/** A rung. */
export interface Level {
  /** What it pays, one band for each currency and day of effect. */
  bands?: PayBand[];
  /** Short code as people say it (`CA3`). */
  code: string;
  /** Title as the outside world knows it. */
  external_title: string;
  /** Identifier. */
  id: LevelId;
  /** Title in the company's own terms. */
  internal_title: string;
  /** HR's job class (`PM-3`). */
  job_class: string;
  /** Stable name in files (`ca3`). */
  key: string;
  /** Minimum time in this level before the next, in months. */
  minimum_months: number;
  /**
   * How high it stands, 1 for the lowest. Levels of equal rank on different tracks are equals; within a
   * track no two levels share a rank.
   */
  rank?: number;
  /** How far its work reaches. */
  reach: Reach;
  /** What the level is trusted with, in a sentence or two. */
  scope: string;
  /** Line of progression: `individual`, `manager`. */
  track: string;
}

/** A level with how many people stand on it. */
export interface LevelCount {
  /** Its code. */
  code: string;
  /** Its name. */
  ladder: string;
  /** The ladder. */
  ladder_id: LadderId;
  /** The level. */
  level_id: LevelId;
  /** People in the office who stand on it today. */
  people: number;
}

/** How many people stand on a level today. */
export interface LevelHeads {
  /** The level. */
  level_id: LevelId;
  /** People on it. */
  people: number;
}

/** A level (rung) of a ladder. */
export type LevelId = string;

/** A level and the ladder it belongs to. */
export interface LevelOnLadder {
  /** Its code. */
  code: string;
  /** Its title as the outside world knows it. */
  external_title: string;
  /** Its title in the company's own terms. */
  internal_title: string;
  /** Its name. */
  ladder: string;
  /** The ladder. */
  ladder_id: LadderId;
  /** The level. */
  level_id: LevelId;
}

/** A step upward. */
export interface LevelStep {
  /** From this level. */
  from: LevelId;
  /** To that one. */
  to: LevelId;
}

/** The limits of a category. */
export interface Limit {
  /** The category. */
  category_id: CategoryId;
  /** Against the plan up to and with the month of the money: used up to then must not exceed it. */
  month: Rule;
  /** From this share of the plan on, in per cent, a use is warned of. */
  warn_percent: number;
  /** Against the plan of the year. */
  year: Rule;
}

/** The limits of a category. */
export interface LimitRow {
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** True when nobody has said anything of it: it stops at the plan of the year and warns at 80 %. */
  is_usual: boolean;
  /** The limits. */
  limit: Limit;
  /** Its name. */
  name: string;
}

/** The limits of every category. */
export interface LimitsPage {
  /** Categories in the order in which they are shown. */
  rows: LimitRow[];
}

/** What became of a line. */
export type LineFate = "added" | "dropped" | "changed" | "moved" | "described";

/** A line of a budget plan. */
export type LineId = string;

/** A line with everything its amounts came from. */
export interface LinePage {
  /** The total in the year's currency: the sum of its rounded months. */
  booked: Money;
  /** Its category. */
  category_id: CategoryId;
  /** How each month was booked, in another currency than the year's. */
  conversions: Conversion[];
  /** What the total is worked out from. */
  drivers?: Worked | null;
  /** The same with what they are worth: `18.50 × 200 × 2`. */
  filled: string;
  /** The formula with the drivers' names: `lunch × attendees × days`; empty without drivers. */
  formula: string;
  /** The line as the grid shows it. */
  line: GridLine;
  /** How the total is spread; absent where the months are planned one by one. */
  phasing?: Phasing | null;
  /** The total as it is planned, in the line's own currency. */
  planned: Money;
  /** The day whose rate was asked for, in another currency than the year's. */
  rate_day?: string | null;
  /** Its year. */
  year_id: YearId;
}

/** How far a line is. */
export type LineState = "open" | "matched" | "ignored";

/** A part of a commitment: what falls due, and what is open of it. */
export interface LineView {
  /** As agreed. */
  amount: Money;
  /** The same in the reporting currency. */
  booked: Money;
  /** How it was converted. */
  conversion?: Conversion | null;
  /** The day it is expected. */
  due_on: string;
  /** True when its day is over and something of it is still open. */
  is_overdue: boolean;
  /** The part. */
  line_id: CommitmentLineId;
  /** Still to come of it. */
  open: Money;
  /** Spent of it: what was spent uses the parts up in the order of their days. */
  spent: Money;
}

/** Which part of the history to read. */
export interface ListActivity {
  /** Only lines before this one; absent for the newest. */
  before?: number | null;
  /** At most so many lines, 1 to 500. */
  limit: number;
}

/** Which part of the speaking plan. */
export interface ListAppearances {
  /** Only this person's; absent for everybody's. The money is always that of everybody. */
  person_id?: PersonId | null;
}

/** Which lines to read. Everything that is given must fit. */
export interface ListBankLines {
  /** Of this account. */
  account_id?: BankAccountId | null;
  /** At most so many, 1 to 500. */
  limit: number;
  /** How many to pass over. */
  offset?: number;
  /** Words that a line contains; empty for all. */
  query?: string;
  /** Only those in this state. */
  state?: LineState | null;
  /** On this statement. */
  statement_id?: StatementId | null;
}

/** Which claims to read. */
export interface ListClaims {
  /** Only those in this state. */
  state?: ClaimState | null;
}

/** Which commitments to read. Everything that is given must fit. */
export interface ListCommitments {
  /** Only of this kind. */
  kind?: CommitmentSort | null;
  /** Words that party, number, category or note contain; empty for all. */
  query?: string;
  /** Only in this state. */
  state?: CommitmentState | null;
  /** Only those of which something falls due in this year. */
  year_id?: YearId | null;
}

/** Which conversations. */
export interface ListConversations {
  /** Only those from which something follows that is not done. */
  open?: boolean;
  /** Words that stand in them; empty for all. */
  query?: string;
}

/** Which expenses to read. Everything that is given must fit. */
export interface ListExpenses {
  /** Of this category or one below it. */
  category_id?: CategoryId | null;
  /** Of this event. */
  event_id?: EventId | null;
  /** At most so many, 1 to 1000. */
  limit: number;
  /** How many to pass over. */
  offset?: number;
  /** Words that merchant or description contain; empty for all. */
  query?: string;
  /** Only those without a category. */
  unassigned?: boolean;
  /** Spent in this fiscal year. */
  year_id?: YearId | null;
}

/** Over which ladder. */
export interface ListLenses {
  /** The ladder. */
  ladder_id: LadderId;
}

/** Which overrides to read. */
export interface ListOverrides {
  /** Only those of this year. */
  year_id?: YearId | null;
}

/** Which part of the list to show. */
export interface ListPeople {
  /** Only those who hold this bucket today, as the team's heat map counts it. */
  bucket?: Bucket | null;
  /** Last first. */
  descending?: boolean;
  /** Only of this kind. */
  kind?: PersonKind | null;
  /** Only those who stand on this ladder today. */
  ladder_id?: LadderId | null;
  /** Only those who stand on this level today. */
  level_id?: LevelId | null;
  /** How many people to show at most; absent for all. */
  limit?: number | null;
  /** Only at this location, as it is written. */
  location?: string | null;
  /** Only those who report to this manager. */
  manager_id?: PersonId | null;
  /** How many people to skip. */
  offset?: number;
  /** Those in the office, those who have left, or both. */
  presence?: Presence;
  /**
   * Words to find, each in the name, a title, the e-mail address, the number or the location. Capitals
   * and accents do not matter.
   */
  query?: string;
  /** What to sort by. */
  sort?: PersonSort;
}

/** Which rates to read. */
export interface ListRates {
  /** Only of this currency. */
  currency?: Currency | null;
  /** At most so many, 1 to 1000. */
  limit: number;
  /** How many to pass over. */
  offset?: number;
}

/** Of which ladder. */
export interface ListReleases {
  /** The ladder. */
  ladder_id: LadderId;
}

/** Of which ladder. */
export interface ListReviews {
  /** The ladder; absent for the reviews of all of them. */
  ladder_id?: LadderId | null;
}

/** Which travel requests to read. */
export interface ListTrips {
  /** Only those in this state. */
  state?: TripState | null;
}

/** A location with how many people work there. */
export interface LocationCount {
  /** The location. */
  location: string;
  /** People in the office who work there. */
  people: number;
}

/** What the bands of a ladder become at a location. */
export interface LocationMultiplier {
  /** The location's name. */
  location: string;
  /** 100 is what the band says; 85 is fifteen hundredths less. */
  percent: number;
}

/** Evidence for a statement that would sit lower. */
export interface LowerEvidence {
  /** True when a corroborator confirmed it. */
  confirmed: boolean;
  /** The statement that it shows. */
  descriptor_id: DescriptorId;
  /** The day. */
  done_on: string;
  /** The item. */
  evidence_id: EvidenceId;
  /** The kind. */
  kind: EvidenceKind;
  /** The name to show. */
  name: string;
  /** Whose it is. */
  person_id: PersonId;
  /** What was done; empty for a confidential item. */
  text: string;
}

/** A statement that would sit lower, and with it whatever was shown for it. */
export interface LowerStatement {
  /** The statement. */
  descriptor_id: DescriptorId;
  /** Its code. */
  from_code: string;
  /** The level that asks for it so far. */
  from_level: LevelId;
  /** The competency's name. */
  name: string;
  /** Its words. */
  text: string;
  /** Its code. */
  to_code?: string | null;
  /** The lower level that would ask for it; absent when none does any more. */
  to_level?: LevelId | null;
}

/** What a document can be made of. */
export type MadeOf = "ladder" | "person" | "year" | "scenario" | "job" | "form" | "awards" | "team" | "notes" | "office";

/** A draw to make. */
export interface MakeDraw {
  /** How much. */
  amount: Money;
  /** Who approved it. */
  approver: string;
  /** The category it is drawn for. */
  category_id?: CategoryId | null;
  /** When; absent for today. */
  drawn_on?: string | null;
  /** Why. */
  reason: string;
  /** How it comes back. Needed when the draw takes the reserve below its floor. */
  refills?: PlannedRefill[];
  /** The year. */
  year_id: YearId;
}

/** Evidence to be made of an entry that is done. */
export interface MakeEvidence {
  /** Who can confirm it. */
  corroborator?: Corroborator | null;
  /** Which entry. */
  id: AppearanceId;
  /** What came of it, in somebody's own words; its title and venue when left empty. */
  text?: string;
}

/** A bucket over everybody. */
export interface MapBucket {
  /** The bucket. */
  bucket: Bucket;
  /**
   * By how many tenths of a per cent the coverage has changed since the earlier day; absent when no day
   * was asked for or nothing was rated.
   */
  change?: number | null;
  /** Coverage of what everybody's present levels expect. */
  coverage: Coverage;
  /** How many people have a mean proficiency of 3 or more in it. */
  holders: number;
  /** The one person it rests on, when there is just one. */
  rests_on?: PersonName | null;
  /** Mean of what is missing to everybody's present levels. */
  short: TenthsMean;
  /** As a person reads it. */
  title: string;
  /** True when that person's mean interest in it lies below 2. */
  unwilling: boolean;
}

/** Which figure of a cell is shown. */
export type MapFigure = "coverage" | "gap" | "ability" | "interest" | "change";

/** A person's readiness for the next level, in short. */
export interface MapReadiness {
  /** Must-have competencies that fall short or are not rated. */
  must_haves_missing: number;
  /** Coverage in tenths of a per cent; absent when nothing is rated. */
  permille?: number | null;
  /** The computed judgement. */
  verdict: Verdict;
}

/** A person over all buckets. */
export interface MapRow {
  /** A cell for each bucket; absent where the person's ladder has no such bucket. */
  cells: (TeamCell | null)[];
  /** The ladder of today. */
  ladder_id: LadderId;
  /** Code of the level of today. */
  level_code: string;
  /** The name to show. */
  name: string;
  /** Code of the level after it; absent at the top. */
  next_code?: string | null;
  /** Who. */
  person_id: PersonId;
  /** Readiness for that; absent at the top. */
  readiness?: MapReadiness | null;
}

/** What the rows are sorted by. */
export type MapSort = "name" | "level" | "readiness" | "bucket";

/** One competency's rating. Proficiency and interest are never averaged with each other. */
export interface Mark {
  /** The wish to do more of it, 0 to 5; absent when not said. */
  interest?: number | null;
  /** What the person does, 0 to 5; absent when nobody rated it. */
  proficiency?: number | null;
}

/** A mark of a day. */
export interface MarkOfDay {
  /** The mark. */
  mark: Mark;
  /** The note beside it; empty when there is none. */
  note: string;
  /** The day. */
  rated_on: string;
  /** Whose rating it is: the manager's, or what was agreed. */
  rater: Rater;
  /** Why it became another figure; empty for a first one. */
  reason: string;
}

/** A change with its words marked. */
export interface MarkedChange {
  /** As it is now. */
  after?: string | null;
  /** Which part. */
  aspect: Aspect;
  /** As it was. */
  before?: string | null;
  /** The competency, when it is about one. */
  competency_id?: CompetencyId | null;
  /** The statement, when it is about one. */
  descriptor_id?: DescriptorId | null;
  /** The level, when it is about one. */
  level_id?: LevelId | null;
  /** The place in words: `CA3 · Public speaking`. */
  place: string;
  /** What changed, as a sentence. */
  sentence: string;
  /** How much it weighs. */
  step: Step;
  /** Kept, added and removed words, in their order. */
  words: WordRun[];
}

/** What a line paid: exactly one of the four. */
export interface MatchLine {
  /** The claim it paid. An approved one is paid with it. */
  claim_id?: ClaimId | null;
  /** The open commitment it paid something of: the line becomes an actual of it. */
  commitment_id?: CommitmentId | null;
  /** The expense it paid. */
  expense_id?: ExpenseId | null;
  /** True for the last one of its commitment: that is closed, and what is left of it is released. */
  is_last?: boolean;
  /** The line. */
  line_id: BankLineId;
  /** The bank's rate where the line does not state it, as `1 EUR = 1.0832 USD`. */
  rate?: string | null;
  /** The approved trip it paid something of. */
  trip_id?: TripId | null;
}

/** From which of the parent's levels a level should come. */
export interface MatchRung {
  /** The derived ladder. */
  ladder_id: LadderId;
  /** Its level. */
  level_id: LevelId;
  /** The parent's level, as the refit keeps it; absent when it comes from none. */
  parent_level_id?: LevelId | null;
}

/** Whether a driver is money or a number of things. */
export type Measure = "amount" | "count";

/**
 * An amount: integer minor units (cents, fils, yen) and its currency.
 *
 * On every boundary it is written as `{"amount": "-1234.50", "currency": "EUR"}`: decimal text with
 * exactly the digits of the currency, because a JSON number would be a float on the other side.
 */
export interface Money {
  /** Decimal text with a point, such as `-1234.50`. */
  amount: string;
  /** ISO 4217 code. */
  currency: Currency;
}

/** A calendar month, written `2026-04`. */
export type Month = string;

/** One amount of the grid. */
export interface MonthAmount {
  /**
   * Decimal text in the line's currency, an expression such as `=3*450` with a decimal point; empty for
   * nothing.
   */
  amount: string;
  /** The line. */
  line_id: LineId;
  /** The month of the fiscal year, 0 to 11. */
  month_index: number;
}

/** The difference of a month. */
export interface MonthDifference {
  /** Posted in it. */
  actual: Money;
  /** Commitments that burden it. */
  committed: Money;
  /** The month. */
  month: Month;
  /** Its plan. */
  plan: AmountChange;
}

/** An expression that a month was typed as. */
export interface MonthExpression {
  /** The expression with a decimal point: `=3*450`. */
  expression: string;
  /** The month of the fiscal year, 0 to 11. */
  month_index: number;
}

/** Plan, actual, commitments and forecast of a month, or of the year until its end. */
export interface MonthFigures {
  /** Posted. */
  actual: Money;
  /** Approved and not yet paid. */
  committed: Money;
  /** Actual + open commitments + planned remainder. */
  forecast: Money;
  /** Budgeted. */
  plan: Money;
  /** The planned remainder. */
  planned_remainder: Money;
}

/** A month of the operating year. */
export interface MonthPicture {
  /** True when it is over on the day it is seen from. */
  is_over: boolean;
  /** The month. */
  month: Month;
  /** The month itself. */
  own: MonthFigures;
  /** The year from its beginning to the month's end. */
  to_date: MonthFigures;
}

/** Plan and actual of a month. */
export interface MonthTotal {
  /** Posted. */
  actual: Money;
  /** The month. */
  month: Month;
  /** Budgeted. */
  plan: Money;
}

/** Where to move a competency. */
export interface MoveCompetency {
  /** The row of that bucket that it goes before; absent for the end of the bucket. */
  before?: CompetencyId | null;
  /** The bucket it goes to, or stays in. */
  bucket: Bucket;
  /** The competency. */
  id: CompetencyId;
  /**
   * Why it differs from the row of the ladder's parent; asked for on derived ladders when the bucket
   * changes.
   */
  reason?: string | null;
}

/** Where to move a level. */
export interface MoveLevel {
  /** The level whose column it goes before; absent for the last column. */
  before?: LevelId | null;
  /** The level. */
  id: LevelId;
}

/** The next state of an entry. */
export interface MoveOn {
  /** The day on which it is or was held; absent to leave it as it is. */
  held_on?: string | null;
  /** Which entry. */
  id: AppearanceId;
  /** Where slides or a recording are; asked for when it is done. */
  material?: string;
  /** How far it is now. */
  state: AppearanceState;
  /** True when there are neither slides nor a recording. */
  without_material?: boolean;
}

/** A role and how near it is. */
export interface NearRole {
  /** Rows that expect something. */
  counted: number;
  /**
   * Coverage of what the present level expects, over the rated rows that count toward the role:
   * Σ percent × min(rating, expected) ÷ Σ percent × expected.
   */
  coverage: Coverage;
  /** The rung that the present level equals. */
  equal?: string | null;
  /** Its name. */
  name: string;
  /** The highest rung that is reached; absent when none is. */
  nearest?: string | null;
  /** Rated rows among those that expect something. */
  rated: number;
  /** The role. */
  role_id: RoleId;
  /** What the coverage is made of. */
  rows: NearRow[];
  /** The role's rungs that have an equal on this ladder, lowest first. */
  rungs: NearRung[];
  /** What it does. */
  summary: string;
}

/** The traditional roles that are near for a person, with all that the figures are made of. */
export interface NearRoles {
  /** Where the person stands; absent for somebody who stands on no level, and then there are no roles. */
  level?: LevelOnLadder | null;
  /** The person. */
  person_id: PersonId;
  /** The day of the newest marks; absent while nothing is rated. */
  rated_on?: string | null;
  /** The roles, the nearest first. */
  roles: NearRole[];
}

/** A competency that counts toward a role, against the level the person stands on. */
export interface NearRow {
  /** Percent × expected; absent when nobody rated it or nothing is expected. */
  asked?: number | null;
  /** Its bucket. */
  bucket: Bucket;
  /** The competency. */
  competency_id: CompetencyId;
  /** Percent × min(rating, expected); absent when nobody rated it or nothing is expected. */
  covered?: number | null;
  /** What the present level expects, 0 to 5. */
  expected: number;
  /** Its name. */
  name: string;
  /** The share of it that counts toward the role, in whole per cent. */
  percent: number;
  /** What is rated, 0 to 5; absent when nobody rated it, and then it is in neither sum. */
  rating?: number | null;
}

/** A rung of a role, with the level of the ladder that equals it. */
export interface NearRung {
  /** Rows that expect something. */
  counted: number;
  /** Coverage of that over the rated rows, weighted by the shares. */
  coverage: Coverage;
  /** What that level expects in each of the role's rows, in their order. */
  expected: number[];
  /** Code of the level that equals it. */
  level_code: string;
  /** Rated rows among those that expect something. */
  rated: number;
  /** True from 90 % on, when more of the rows are rated than not. */
  reached: boolean;
  /** The rung. */
  rung_id: RungId;
  /** Its title. */
  title: string;
}

/** Where a new level stands. */
export type Neighbour = "above" | "below" | "beside";

/** A new action of a development plan. */
export interface NewAction {
  /** The statements it is to make true. */
  descriptor_ids?: DescriptorId[];
  /** By when. */
  due_on?: string | null;
  /** Who teaches or accompanies. */
  mentor_id?: PersonId | null;
  /** Who sees to it; absent for the person themselves. */
  owner_id?: PersonId | null;
  /** Who grows. */
  person_id: PersonId;
  /** What is to be done. */
  text: string;
}

/** A new entry of the speaking plan; it begins as an idea. */
export interface NewAppearance {
  /** The budget category that the money would come from. */
  category_id?: CategoryId | null;
  /** The last day on which the call for proposals takes it. */
  cfp_on?: string | null;
  /** The statements that it would show. */
  descriptor_ids?: DescriptorId[];
  /** The event of the book at which it is held. */
  event_id?: EventId | null;
  /** The day on which it is held or published. */
  held_on?: string | null;
  /** How. */
  kind: AppearanceKind;
  /** Anything else. */
  note?: string;
  /** Who speaks. */
  person_id: PersonId;
  /** What about. */
  title: string;
  /** The travel money it would need, in the reporting currency. */
  travel?: Money | null;
  /** The travel request for it. */
  trip_id?: TripId | null;
  /** Where: a conference, a journal, a podcast. */
  venue?: string;
}

/** A claim to add. */
export interface NewClaim {
  /** Paid in advance, in the reporting currency. */
  advance?: Money | null;
  /** The budget category it is paid from. */
  category_id: CategoryId;
  /** The commitment that it spends from, in the same category; not with a trip. */
  commitment_id?: CommitmentId | null;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** Who is reimbursed. */
  person_id: PersonId;
  /** What it is for. */
  title: string;
  /** The approved trip it settles, of the same person. */
  trip_id?: TripId | null;
}

/** A line to add. */
export interface NewClaimLine {
  /** As on the receipt; a refund is negative. */
  amount: Money;
  /** The claim. */
  claim_id: ClaimId;
  /** In words. */
  description: string;
  /** What for. */
  kind: CostKind;
  /** Why there is no receipt, when that is accepted; empty otherwise. */
  no_receipt_reason?: string;
  /** The day it was spent, which decides the rate. */
  spent_on: string;
}

/** A commitment to make. */
export interface NewCommitment {
  /** Who approved it; absent for who writes this. */
  approved_by?: string | null;
  /** When it was approved, which decides the rate; absent for today. */
  approved_on?: string | null;
  /** The budget category it is paid from. */
  category_id: CategoryId;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** What makes it. */
  kind: CommitmentKind;
  /** Who lets it through where it exceeds a limit; absent to stop there. */
  let_through?: LetThrough | null;
  /** In words. */
  note?: string;
  /** With whom, or for whom. */
  party: string;
  /** The promotion that makes it, for that kind only. */
  promotion_id?: PromotionId | null;
  /** Number of the contract or order. */
  reference?: string;
  /** What falls due, and when. */
  schedule: Schedule;
}

/** A conversation to note. */
export interface NewConversation {
  /** When that is due. */
  due_on?: string | null;
  /** What follows from it. */
  follow_up?: string | null;
  /** When; absent for today. */
  held_on?: string | null;
  /** What we learnt. */
  learnt: string;
  /** The other office. */
  office: string;
  /** Whom one spoke to, when that is to be written down. */
  spoke_to?: string | null;
  /** What it was about. */
  topic: string;
}

/** An event to add. */
export interface NewEvent {
  /** The bucket it serves. */
  bucket?: Bucket | null;
  /** The budget category its money comes from. */
  category_id?: CategoryId | null;
  /** Its last day. */
  ends_on: string;
  /** Its name. */
  name: string;
  /** What it is to bring, and what it brought. */
  note?: string;
  /** Where it is held. */
  place: string;
  /** How the office takes part. */
  role: EventRole;
  /** Its first day. */
  starts_on: string;
}

/** Something a person did. Only the text is needed. */
export interface NewEvidence {
  /** Keeps its words, project, link and file out of every export but the leader's own. */
  confidential?: boolean;
  /** Who can confirm it. */
  corroborator?: Corroborator | null;
  /** The statements it shows. */
  descriptor_ids?: DescriptorId[];
  /** The day; absent for today. */
  done_on?: string | null;
  /** What kind of thing it is; absent for the kind that the words sound like. */
  kind?: EvidenceKind | null;
  /** Where it can be seen. */
  link?: string;
  /** True for work outside the company. */
  outside?: boolean;
  /** Who did it. */
  person_id: PersonId;
  /** In which project. */
  project?: string;
  /** In somebody's own words: what was done, and what came of it. */
  text: string;
}

/** An expense to add. */
export interface NewExpense {
  /** As on the receipt; a refund or a reversal is negative. */
  amount: Money;
  /** The budget category. What is spent of a commitment, and a refund, stands where that stands. */
  category_id?: CategoryId | null;
  /** The commitment it is spent of. */
  commitment_id?: CommitmentId | null;
  /** What for. */
  description: string;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** True for the last one of its commitment: that is closed, and what is left of it is released. */
  is_last?: boolean;
  /** Who lets it through where it exceeds a limit; absent to stop there. */
  let_through?: LetThrough | null;
  /** Who was paid. */
  merchant: string;
  /** The expense that it gives money back of. */
  refund_of?: ExpenseId | null;
  /** True to open the closed commitment of a refunded expense again. */
  reopen?: boolean;
  /** The day it was spent, which decides the rate. */
  spent_on: string;
}

/** A reviewer to ask: a person of the book, or somebody else by name. */
export interface NewReviewer {
  /** The name, for somebody who is not in the book. */
  name?: string;
  /** The person, when it is one of the book. */
  person_id?: PersonId | null;
  /** In which role: `HR business partner`. */
  role?: string;
}

/** A travel request to add. */
export interface NewTrip {
  /** The budget category it is paid from. */
  category_id: CategoryId;
  /** Where to. */
  destination: string;
  /** The event it leads to. */
  event_id?: EventId | null;
  /** First day away. */
  leaves_on: string;
  /** The estimate. */
  lines: EstimateLine[];
  /** Who travels. */
  person_id: PersonId;
  /** What for. */
  purpose: string;
  /** Last day away. */
  returns_on: string;
}

/** A category of the next year, those below it included. */
export interface NextCategory {
  /** The category. */
  category_id: CategoryId;
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** Its own lines, those that are left out as well. */
  lines: NextLine[];
  /** Its name. */
  name: string;
  /** The present year's plan, and the next one's, with what pools carry over. */
  plan: AmountChange;
}

/** A line of the next year. */
export interface NextLine {
  /** Its category. */
  category_id: CategoryId;
  /** The line it is made from; absent where money was spent without a plan. */
  from?: LineId | null;
  /** True when it is left out. */
  is_left_out: boolean;
  /** What it is for. */
  name: string;
  /** So much more or less in per cent, such as `3.00`. */
  percent: string;
  /** What it begins from, and what it becomes. */
  plan: AmountChange;
}

/** What a restricted pool carries over. */
export interface NextPool {
  /** Planned − spent − committed of the pool's categories. */
  carried: Money;
  /** The category that its line will stand in. */
  category_name: string;
  /** The pool. */
  pool: string;
}

/** The reserve that the next year keeps. */
export interface NextReserve {
  /** It should not fall below this share of the plan, in hundredths of a per cent. */
  floor_hundredths: number;
  /** True when that is less than the floor asks. */
  is_below_floor: boolean;
  /** The name of its category. */
  name: string;
  /** The same in per cent of its plan, such as `10.00`. */
  percent?: string | null;
  /** What the next year sets aside. */
  set_aside: Money;
  /** How large it should be. */
  target: Target;
}

/** The next year, before it is made. */
export interface NextYear {
  /** Its categories with their lines. */
  categories: NextCategory[];
  /** The year that is rolled over. */
  from: Year;
  /** What restricted pools carry over. */
  pools: NextPool[];
  /** The reserve it keeps. */
  reserve?: NextReserve | null;
  /** Its total beside the plan of the year that is rolled over. */
  total: AmountChange;
  /** What was spent and assigned to no category; it is not taken along. */
  unassigned: Money;
  /** The next one. It has no identifier of its own yet. */
  year: Year;
}

/** A note to write. */
export interface Note {
  /** On what. */
  competency_id: CompetencyId;
  /** On whom. */
  person_id: PersonId;
  /** The words; empty takes the note away. */
  text: string;
}

/** A request that needs no words, or an answer that has none. */
export type Nothing = Record<string, never>;

/** Which action. */
export interface OfAction {
  /** The action. */
  id: ActionId;
}

/** Which entry. */
export interface OfAppearance {
  /** The entry. */
  id: AppearanceId;
}

/** Which line. */
export interface OfBankLine {
  /** The line. */
  line_id: BankLineId;
}

/** Which category. */
export interface OfCategory {
  /** The category. */
  category_id: CategoryId;
}

/** Which claim. */
export interface OfClaim {
  /** The claim. */
  id: ClaimId;
}

/** Which commitment. */
export interface OfCommitment {
  /** The commitment. */
  commitment_id: CommitmentId;
}

/** Which conversation. */
export interface OfConversation {
  /** Which one. */
  id: ConversationId;
}

/** Which cycle. */
export interface OfCycle {
  /** The cycle. */
  id: CycleId;
}

/** Which event. */
export interface OfEvent {
  /** The event. */
  id: EventId;
}

/** Which item. */
export interface OfEvidence {
  /** The item. */
  id: EvidenceId;
}

/** A line to take away. */
export interface OfLine {
  /** Which one. */
  line_id: LineId;
}

/** Of which expense or claim. */
export interface OfPaid {
  /** The claim. */
  claim_id?: ClaimId | null;
  /** The expense. */
  expense_id?: ExpenseId | null;
}

/** Whose photo. */
export interface OfPhoto {
  /** The person. */
  person_id: PersonId;
}

/** Which project. */
export interface OfProject {
  /** The project. */
  id: ProjectId;
}

/** Which receipt. */
export interface OfReceipt {
  /** The receipt. */
  receipt_id: AttachmentId;
}

/** A planned step. */
export interface OfRefill {
  /** Which one. */
  id: RefillId;
}

/** Which request. */
export interface OfRequest {
  /** Which one. */
  id: RequestId;
}

/** Which round. */
export interface OfRound {
  /** Which one. */
  id: RoundId;
}

/** Which scenario. */
export interface OfScenario {
  /** The scenario. */
  scenario_id: ScenarioId;
}

/** Of which ladder. */
export interface OfTranslation {
  /** The ladder. */
  ladder_id: LadderId;
}

/** Which travel request. */
export interface OfTrip {
  /** The request. */
  id: TripId;
}

/** Which year. */
export interface OfYear {
  /** The year. */
  year_id: YearId;
}

/** A document and what it can be made of in this book. */
export interface Offer {
  /** What a person reads about it. */
  about: string;
  /** What it can be made of now. */
  choices: Choice[];
  /** Its formats, the usual one first. */
  formats: string[];
  /** Its name. */
  name: string;
  /** What it is made of. */
  of: MadeOf;
  /** Its title. */
  title: string;
}

/** A ladder that an office begins with. */
export interface OfferedLadder {
  /** What to start it by. */
  id: string;
  /** Codes of its levels, lowest first. */
  levels: string[];
  /** Its name. */
  name: string;
  /** What it is for. */
  summary: string;
}

/** The office whose book this is. */
export interface Office {
  /** The currency it reports in. */
  currency: Currency;
  /** First month of its fiscal year, 1 to 12. */
  fiscal_start_month: number;
  /** Locale of its documents (`en-GB`, `de-DE`): how figures and dates are written on paper. */
  locale: string;
  /** Its name, as documents print it. */
  name: string;
  /** Paper of its documents. */
  paper: Paper;
  /** A rate that differs from the last one known by more than so many per cent is flagged; 0 flags none. */
  rate_tolerance_percent?: number;
  /** How conversions are rounded; printed on every report. */
  rounding: Rounding;
}

/** The office in one face. */
export interface OfficeFocus {
  /** What that means. */
  balance?: Balance | null;
  /** Share − need, in tenths of a per cent; absent when one of them is. */
  difference?: number | null;
  /** Means over everybody by full-time share, and the shares made of them. */
  face: Face;
  /** What the projects need, in tenths of a per cent; absent when no project is named. */
  need?: number | null;
}

/** A function that a company has to give to somebody: compliance, security, developer relations. */
export interface OfficeFunction {
  /** Identifier. */
  id: FunctionId;
  /**
   * Stable name, by which the ladders that come with the application find it; empty for one of a
   * person's own.
   */
  key: string;
  /** Its name. */
  name: string;
  /** What belongs to it, in a sentence. */
  summary: string;
}

/** Which book to open, and how. */
export interface OpenBook {
  /** Handle of the file. */
  file: string;
  /** Its password, if it has one. */
  password?: string | null;
  /** Only to read, as when somebody else has it open. */
  read_only: boolean;
}

/** The open book. */
export interface OpenBookStatus {
  /** Why the last automatic backup failed, if it did. */
  backup_problem?: string | null;
  /** Its reporting currency. */
  currency: Currency;
  /** True when it has a password. */
  encrypted: boolean;
  /** The file's name. */
  file_name: string;
  /** The folder it lies in, for the person to recognise. */
  folder: string;
  /** True for the office that comes with the application. */
  is_sample: boolean;
  /** What a redo would do again. */
  next_redo?: string | null;
  /** What an undo would take back. */
  next_undo?: string | null;
  /** The office's name. */
  office: string;
  /** True when it can only be read. */
  read_only: boolean;
}

/** A review to open. */
export interface OpenReview {
  /** Of which ladder. */
  ladder_id: LadderId;
  /** What the reviewers are asked. */
  purpose: string;
  /** Whom to ask, one at least. */
  reviewers: NewReviewer[];
}

/** A figure to open. */
export interface OpenUp {
  /** Count what was spent up to this day; absent for the whole year. */
  as_of?: string | null;
  /** The category, those below it included; absent for the whole year. */
  category_id?: CategoryId | null;
  /** Which figure. */
  figure: Figure;
  /** At most so many rows, 1 to 1000. */
  limit: number;
  /** How many rows to pass over. */
  offset?: number;
  /** Only what is assigned to no category. */
  unassigned?: boolean;
  /** The year. */
  year_id: YearId;
}

/** A fiscal year to open. */
export interface OpenYear {
  /** Its first month. */
  first_month: Month;
  /** What people call it: `FY 2027`. */
  name: string;
}

/** A figure and the rows it is the sum of. */
export interface Opened {
  /** How many rows there are in all. */
  count: number;
  /** The rows asked for. */
  rows: Part[];
  /** The figure. */
  total: Money;
}

/** What becomes of money by the limits. */
export type Outcome = "clear" | "warn" | "stop";

/** What a request gets, and why. */
export interface OutcomeView {
  /** Those of a better rank who got the money. */
  ahead: Rival[];
  /** The award, once the round is decided and something was given. */
  award_id?: AwardId | null;
  /** What it gets. */
  awarded: Money;
  /** What was left when it was its turn, or where the round stopped. */
  left?: Money | null;
  /** How much more the pool would have had to hold. */
  more_needed?: Money | null;
  /** From which pots. */
  paid: PaidFrom[];
  /** Those of a worse rank who got money all the same: they asked less, or belong to a group. */
  passed_by: Rival[];
  /** The request at which the round stopped. */
  stopped_at?: Rival | null;
  /** Why. */
  why: WhyKind;
}

/** Money let through above a limit. Kept for good, also when what it was about is gone. */
export interface Override {
  /** The category whose limit it exceeded. */
  category_id: CategoryId;
  /** By how much the limit was exceeded. */
  exceeded_by: Money;
  /** Identifier. */
  id: OverrideId;
  /** When. */
  made_on: string;
  /** Up to which month, where it exceeded the plan up to a month; absent for the plan of the year. */
  month?: Month | null;
  /** What it was, in words. */
  name: string;
  /** What kind of thing was let through. */
  subject: Subject;
  /** Its identifier. */
  subject_id: string;
  /** Who, in which role, and why. */
  word: LetThrough;
  /** The year; absent when none was open. */
  year_id?: YearId | null;
}

/** Money let through above a limit. */
export type OverrideId = string;

/** Money that was let through above a limit. */
export interface OverrideView {
  /** The name of the category whose limit it was. */
  category_name: string;
  /** What was let through, who did it, in which role, when, why, and by how much the limit was exceeded. */
  override: Override;
  /** The name of the year. */
  year_name?: string | null;
}

/** Why a comment is decided against. */
export interface Overrule {
  /** Who decides so; absent for whoever is at the desk. */
  by?: string;
  /** The comment or objection. */
  comment_id: CommentId;
  /** Why nothing is changed for it; it stands in the sign-off appendix. */
  reason: string;
}

/** The amounts of a line that is planned in another currency than the year's. */
export interface OwnLine {
  /** Twelve amounts in it, as decimal text. */
  amounts: string[];
  /** The currency. */
  currency: Currency;
  /** Their sum. */
  total: string;
}

/** Where an owner's money is heading: the categories that are theirs, and those below that have no owner of their own. */
export interface OwnerForecast {
  /** The figures. */
  figures: ForecastView;
  /** Their name; empty for what nobody owns. */
  name: string;
  /** The owner; absent for categories that nobody owns. */
  owner_id?: PersonId | null;
}

/** What a line paid. */
export type Paid = {
  expense: ExpenseId;
} | {
  claim: ClaimId;
} | {
  trip: TripId;
};

/** Money out of one pot. */
export interface PaidFrom {
  /** How much. */
  amount: Money;
  /** The set-aside; absent for the open pool. */
  set_aside?: string | null;
}

/** What kind of thing a line paid. */
export type PaidKind = "expense" | "claim" | "trip" | "commitment";

/** What a line paid, or may have paid. */
export interface PaidThing {
  /** As on the receipt. */
  amount: Money;
  /** The same in the reporting currency. */
  booked: Money;
  /** The claim. */
  claim_id?: ClaimId | null;
  /** The commitment. */
  commitment_id?: CommitmentId | null;
  /** The expense. */
  expense_id?: ExpenseId | null;
  /** What kind of thing it is. */
  kind: PaidKind;
  /** The trip. */
  trip_id?: TripId | null;
  /** What for. */
  what: string;
  /** Who is paid. */
  who: string;
}

/** Somebody who can teach somebody a competency, with the figures it is made of. */
export interface Pair {
  /** What the learner's level expects, 0 to 5. */
  expected: number;
  /** The learner's ability, 0 to 5. */
  learner_ability: number;
  /** Who learns. */
  learner_id: PersonId;
  /** The learner's interest, 0 to 5; absent when not said. */
  learner_interest?: number | null;
  /** The teacher's ability, 0 to 5. */
  teacher_ability: number;
  /** Who teaches. */
  teacher_id: PersonId;
  /** The teacher's interest, 0 to 5; absent when not said. */
  teacher_interest?: number | null;
  /** The competency's weight × the steps that are missing: what closing the gap is worth to the learner. */
  worth: number;
}

/** Somebody who can teach somebody a competency. */
export interface PairRow {
  /** Its name. */
  competency: string;
  /** The competency on the learner's ladder. */
  competency_id: CompetencyId;
  /** Who learns. */
  learner: string;
  /** Code of the level whose expectation the learner is to reach: the next one, at the top the present one. */
  level_code: string;
  /** The figures it is made of. */
  pair: Pair;
  /** Who teaches. */
  teacher: string;
}

/** Paper of the office's documents. */
export type Paper = "a4" | "letter";

/** The ladder that another was derived from, as it was then. */
export interface ParentLadder {
  /** True when it says something else in the book today. The refit keeps to what it said then. */
  changed_since: boolean;
  /** The same ladder in the book today; absent when the book does not have it. */
  in_book?: LadderId | null;
  /** Its levels, to choose from. */
  levels: RungSide[];
  /** Its name. */
  name: string;
  /** Its version. */
  version: string;
}

/** A row of the arithmetic. */
export interface Part {
  /** As on the receipt or estimate, when that was in another currency. */
  amount?: Money | null;
  /** Its category. */
  category_name?: string | null;
  /** Rates as quoted, their day, their source and the rounding, when it was converted. */
  conversion?: Conversion | null;
  /** The line, expense, trip or claim; absent for a figure. */
  id?: string | null;
  /** What it is. */
  kind: FigurePartKind;
  /** The twelve amounts of a plan line; empty otherwise. */
  months: string[];
  /** In words. */
  name: string;
  /** Its day. */
  on?: string | null;
  /** Where an expense came from; empty otherwise. */
  source: string;
  /** What was spent of it already: the value is what the part was booked at, less this. Absent where nothing was. */
  spent?: Money | null;
  /** What enters the sum, with its sign. */
  value: Money;
}

/** What a part of a score looks at. */
export type PartKind = "amount" | "date" | "words";

/** A part of a score. */
export interface PartView {
  /** What it looks at. */
  kind: PartKind;
  /** What it found in a few words. */
  note: string;
  /** The most it could find. */
  of: number;
  /** What it found. */
  points: number;
}

/** A person who takes part in a review cycle. */
export type ParticipantId = string;

/** Somebody who takes part. */
export interface ParticipantRow {
  /** The part in the cycle. */
  id: ParticipantId;
  /** Where the person is rated; before the cycle is opened, where they stand today. */
  level?: LevelOnLadder | null;
  /** Rows with a difference of two or more; absent while one side is missing. */
  marked?: number | null;
  /** The name to show. */
  name: string;
  /** Who. */
  person_id: PersonId;
  /** How far it is. */
  progress: Progress;
  /** Who rates, and how far they are. */
  seats: Seat[];
}

/** Text pasted into a cell. */
export interface PastedCell {
  /** The row. */
  competency_id: CompetencyId;
  /** The column. */
  level_id: LevelId;
  /**
   * The text. A lone digit is the expectation. Anything else becomes the cell's statements, a line each
   * without the marks of a list; blank text takes its statements away.
   */
  text: string;
}

/** The span of yearly pay of a level, in one currency, from a day on until the next band of that currency. */
export interface PayBand {
  /** The first day on which it holds. */
  effective_on: string;
  /** The most it pays. */
  maximum: Money;
  /** What it pays in the middle. */
  midpoint: Money;
  /** The least it pays. */
  minimum: Money;
}

/** A claim that was paid. */
export interface PayClaim {
  /** Which claim. */
  id: ClaimId;
  /** True when it is the last that is spent of its commitment: that is closed, and what is left of it is released. */
  is_last?: boolean;
  /** The day the money left. */
  paid_on: string;
}

/** A part of the list. */
export interface PeoplePage {
  /** Those of this part. */
  rows: PersonRow[];
  /** How many people the query finds. */
  total: number;
}

/** A person of the office. */
export interface Person {
  /** The currency the person is paid in. */
  currency?: Currency | null;
  /** E-mail address; empty when unknown. */
  email: string;
  /** HR's number, as text: `0005` stays `0005`. Empty when there is none. */
  employee_id: string;
  /** What the person did before they came into this work. */
  entry_route?: EntryRoute | null;
  /** Title as the outside world knows it. */
  external_title: string;
  /** Share of full time, in per cent. */
  fte_percent: number;
  /** Identifier. */
  id: PersonId;
  /** Title in the company's own terms. */
  internal_title: string;
  /** HR's job class. */
  job_class: string;
  /** How the person belongs to the office. */
  kind: PersonKind;
  /** The last day in the office; absent while no end is known. */
  left_on?: string | null;
  /** Name as HR files it. */
  legal_name: string;
  /** Where the person works. */
  location: string;
  /** The solid reporting line. */
  manager_id?: PersonId | null;
  /** Name the person goes by; empty when it is the legal one. */
  preferred_name: string;
  /** First day in the company. */
  started_on?: string | null;
  /** Time zone by its name in the IANA database, such as `Europe/Lisbon`; empty when unknown. */
  time_zone: string;
}

/** Lists to choose a person's details from. */
export interface PersonChoices {
  /** Codes of the currencies that are money today. */
  currencies: string[];
  /** Time zones by their names in the IANA database. */
  time_zones: string[];
}

/** A person whom a file adds or changes. */
export interface PersonDifference {
  /** What changes. For somebody new, all that the file says. */
  fields: FieldDifference[];
  /** Line of the file. */
  line: number;
  /** The name to show. */
  name: string;
  /** The person; absent for somebody who is not in the book yet. */
  person_id?: PersonId | null;
}

/** What a change would do to one person. */
export interface PersonEffect {
  /** The ladder on which the person stands on that day. */
  ladder: string;
  /** The name to show. */
  name: string;
  /** Against the next level; absent at the top. */
  next?: Shift | null;
  /** The person. */
  person_id: PersonId;
  /** Against the present level. */
  present: Shift;
}

/** What the list of people can be narrowed to. */
export interface PersonFilters {
  /** Buckets of the ladders that people stand on: the five first, then the ladders' own. */
  buckets: BucketName[];
  /** How people belong to the office. */
  kinds: KindCount[];
  /** How many have left. */
  left: number;
  /** Levels that people stand on, ladder by ladder. */
  levels: LevelCount[];
  /** Where people work, most people first. */
  locations: LocationCount[];
}

/** A person of the office. */
export type PersonId = string;

/** How a person belongs to the office. */
export type PersonKind = "staff" | "part_time" | "contractor" | "volunteer";

/** A person by name. */
export interface PersonName {
  /** Identifier. */
  id: PersonId;
  /** The name to show. */
  name: string;
}

/** One person with all that the page shows. */
export interface PersonPage {
  /** Whom the person also reports to by dotted lines, by name. */
  dotted: DottedLineRow[];
  /** Those who also report to the person by dotted lines, by name. */
  dotted_reports: DottedLineRow[];
  /** Whether the person's last day has passed. */
  has_left: boolean;
  /** The level of today. */
  level?: LevelOnLadder | null;
  /** The first day on it. */
  level_since?: string | null;
  /** The manager. */
  manager?: PersonName | null;
  /** Whole months on it. */
  months_in_level?: number | null;
  /** The name to show. */
  name: string;
  /** The level after it; absent at the top. */
  next_level?: LevelOnLadder | null;
  /** Details; the titles and the job class are those that hold today. */
  person: Person;
  /** The photo, to be asked for; absent when there is none. */
  photo_id?: AttachmentId | null;
  /** Placements, latest first; they may lie in the future. */
  placements: PlacementRow[];
  /** Those who report to the person, by name. */
  reports: PersonName[];
  /** Dated changes, latest first; they may lie in the future. */
  transitions: TransitionRow[];
}

/** A person in the list. */
export interface PersonRow {
  /** HR's number. */
  employee_id: string;
  /** Title as the outside world knows it. */
  external_title: string;
  /** Identifier. */
  id: PersonId;
  /** Title in the company's own terms. */
  internal_title: string;
  /** How the person belongs to the office. */
  kind: PersonKind;
  /** Its name. */
  ladder?: string | null;
  /** The ladder the person stands on today. */
  ladder_id?: LadderId | null;
  /** The last day, where one is known. */
  left_on?: string | null;
  /** Its code. */
  level_code?: string | null;
  /** The level the person stands on today. */
  level_id?: LevelId | null;
  /** Where the person works. */
  location: string;
  /** The manager's name. */
  manager?: string | null;
  /** The name to show. */
  name: string;
  /** The small picture, to be asked for; absent when there is none. */
  photo_id?: AttachmentId | null;
  /** First day in the company. */
  started_on?: string | null;
}

/** What the list is sorted by. */
export type PersonSort = "name" | "title" | "manager" | "location" | "level" | "started_on" | "employee_id" | "kind" | "left_on";

/** A total to spread over a line's months. */
export interface PhaseLine {
  /** Which one. */
  line_id: LineId;
  /** How it is spread. */
  phasing: Phasing;
  /** The year's total, as decimal text or an expression in the line's currency. */
  total: string;
}

/** How a year's total is spread over its months. */
export type Phasing = {
  by: "even";
} | {
  by: "weights";
  /** One weight for each month of the fiscal year. */
  weights: number[];
} | {
  by: "remaining";
  /** Index of the first month to spread over, 0 to 11. */
  from: number;
};

/** A picture's bytes. */
export interface Picture {
  /** Its bytes in base64. */
  base64: string;
  /** What it is: `image/jpeg`. */
  media_type: string;
}

/** A picture of a year. */
export type PictureKind = "months" | "cumulative" | "waterfall" | "categories" | "burn_down";

/** A placement to make. */
export interface PlacePerson {
  /** From which day on; it may lie in the past or in the future. */
  from: string;
  /** On which level. */
  level_id: LevelId;
  /** Who. */
  person_id: PersonId;
}

/** A dated placement of a person on a level. */
export type PlacementId = string;

/** A placement with its names. */
export interface PlacementRow {
  /** From which day on. */
  from: string;
  /** Identifier. */
  id: PlacementId;
  /** Where. */
  level: LevelOnLadder;
  /** True for the one that holds today. */
  present: boolean;
}

/** A change of a plan. Each keeps the phasing of the lines it touches, unless months are what it changes. */
export type PlanChange = {
  kind: "set_total";
  /** The line. */
  line_id: LineId;
  /** Its total, in the currency of the plan. */
  total: Money;
} | {
  /** Hundredths of a per cent: −1500 is −15 %. */
  hundredths: number;
  kind: "by_share";
  /** Which lines. */
  scope: Scope;
} | {
  /** Its category. */
  category_id: CategoryId;
  kind: "add_line";
  /** What it is for. */
  name: string;
  /** How it is spread over the year. */
  phasing: Phasing;
  /** Its total, in the currency of the plan. */
  total: Money;
} | {
  kind: "drop_line";
  /** The line. */
  line_id: LineId;
} | {
  /** By how many months, 1 to 11. */
  by_months: number;
  /** The first month that moves, 0 to 11. */
  from_month: number;
  kind: "move_later";
  /** The line. */
  line_id: LineId;
} | {
  /** The event. */
  event_id: EventId;
  kind: "role";
  /** The role. */
  role: EventRole;
};

/** A cycle to lay out. */
export interface PlanCycle {
  /** The wish to do more of something is asked as well. */
  asks_interest: boolean;
  /** Notes are asked as well. */
  asks_notes: boolean;
  /** When the ratings are laid beside each other. */
  calibration_on: string;
  /** By when everything is agreed. */
  closes_on: string;
  /** What raters are told first. */
  intro?: string;
  /** By when managers and peers hand in. */
  manager_due_on: string;
  /** Its name. */
  name: string;
  /** When people are meant to begin. */
  opens_on: string;
  /** By when people hand in what they say of themselves. */
  self_due_on: string;
}

/** What differs, and what it means. */
export interface PlanDifference {
  /** By bucket. */
  buckets: BucketDifference[];
  /**
   * Every category, in the order in which they are shown; last, where there are such expenses, what nobody
   * has assigned.
   */
  categories: CategoryDifference[];
  /** The lines that differ. */
  lines: PlanLineChange[];
  /** By month. */
  months: MonthDifference[];
  /** What it means for the reserve, where the year keeps one. */
  reserve?: ReserveEffect | null;
  /** Categories that cannot be cut that far. */
  short: Short[];
  /** The whole year, the reserve included in its plan and left out of where it is heading. */
  total: DifferenceFigures;
}

/** How far a year's plan is, with every version of it. */
export interface PlanHistory {
  /** Lines of it that differ from what was approved last; all of them for a draft. */
  changed_lines: number;
  /** How far its plan is. */
  state: PlanState;
  /** The versions, the newest first. */
  versions: VersionLine[];
  /** The plan as it stands. */
  working: Money;
  /** The year. */
  year: Year;
}

/** The currency a line is planned in. */
export interface PlanIn {
  /** The currency. The figures stay as they were typed and are now in this one. */
  currency: Currency;
  /** Which line. */
  line_id: LineId;
  /** The day whose rate books it, or the last one before; today when absent. */
  rate_day?: string | null;
}

/** A line that differs. */
export interface PlanLineChange {
  /** The bucket it serves: that of its category, or of the nearest one above that has one. */
  bucket?: Bucket | null;
  /** The changes of the scenario that touched it, in their order; empty between two versions. */
  by: ChangeId[];
  /** Its category. */
  category_id: CategoryId;
  /** The name of its category. */
  category_name: string;
  /** What became of it. */
  fate: LineFate;
  /** The line. */
  line_id: LineId;
  /** Its months. */
  months: AmountChange[];
  /** Its name. */
  name: string;
  /** Its total. */
  plan: AmountChange;
}

/** A promotion to plan. */
export interface PlanPromotion {
  /** To which level; absent when it leads over a route. */
  level_id?: LevelId | null;
  /** Why. */
  note?: string;
  /** Who. */
  person_id: PersonId;
  /** Over which route beyond the top rung, for somebody who stands on it; absent when it leads to a level. */
  route_id?: RouteId | null;
  /** When it is meant to take effect. */
  target_on: string;
}

/** A step to add to the plan that puts a draw back. */
export interface PlanRefill {
  /** How much. */
  amount: Money;
  /** The draw. */
  draw_id: DrawId;
  /** When it is due. */
  due_on: string;
}

/** How far a year's plan is. */
export type PlanState = "draft" | "approved" | "working";

/** A version of a year's plan. It is written once and never again. */
export interface PlanVersion {
  /** Who approved it; empty where nobody did. */
  approved_by: string;
  /** When it was approved. */
  approved_on?: string | null;
  /** What the approval rests on: a meeting, minutes, a letter. */
  basis: string;
  /** The SHA-256 of the plan as text, in hexadecimal. */
  fingerprint: string;
  /** Identifier. */
  id: VersionId;
  /** How it came about. */
  kind: VersionKind;
  /** Who made it. */
  made_by: string;
  /** When. */
  made_on: string;
  /** What people call it. */
  name: string;
  /** Its number within the year, from 1. */
  number: number;
  /** Why it replaced the one before; for a first approval a note, if any. */
  reason: string;
  /** The version that it replaced. */
  replaces?: VersionId | null;
  /** The scenario that it adopted. */
  scenario_id?: ScenarioId | null;
  /** The year. */
  year_id: YearId;
}

/** A planned promotion, as it is and as it would be. It stays on its release whatever is published. */
export interface PlannedEffect {
  /** Coverage of what the draft would ask. */
  after: Coverage;
  /** Coverage of what that release asks. */
  before: Coverage;
  /** To which level. */
  level_code: string;
  /** The name to show. */
  name: string;
  /** The release that it is held against; absent while the ladder was never released. */
  number?: ReleaseNumber | null;
  /** Who. */
  person_id: PersonId;
  /** The promotion. */
  promotion_id: PromotionId;
  /** Its judgement. */
  verdict_after: Verdict;
  /** Its judgement. */
  verdict_before: Verdict;
}

/** A step of the plan that puts a draw back. */
export interface PlannedRefill {
  /** How much. */
  amount: Money;
  /** When it is due. */
  due_on: string;
}

/** A restricted pool in a year. */
export interface PoolLine {
  /** Names of the categories that spend its money, in the order in which they are shown. */
  categories: string[];
  /** What is planned, spent, committed and left of it. */
  figures: StandingView;
  /** Its name. */
  pool: string;
}

/** A pot of the round and what became of it. */
export interface PotView {
  /** What went from it into the open pool; for the open pool, what came from set-asides. */
  flowed: Money;
  /** What stays unspent. */
  left: Money;
  /** What was paid from it. */
  paid: Money;
  /** The set-aside; absent for the open pool. */
  set_aside?: string | null;
  /** What it held at first. */
  size: Money;
}

/** How a person likes the window. */
export interface Preferences {
  /** Minutes without a key or a click after which a book with a password is closed; 0 for never. */
  lock_after_minutes: number;
  /** Rows with more room. */
  roomy: boolean;
  /** Single letters run commands while no field has the focus. */
  single_keys: boolean;
  /** Light or dark. */
  theme: ThemeChoice;
}

/** Those in the office, those who have left, or both. */
export type Presence = "present" | "left" | "all";

/** A refusal. Nothing was changed. */
export interface Problem {
  /** A stable code (`rate.missing`). */
  code: string;
  /** What is wrong field by field, to stand beside each. */
  fields: Field[];
  /** What happened and what to do, as a sentence. */
  message: string;
}

/** How far a participant is. */
export type Progress = "not_begun" | "draft" | "handed_in" | "agreed";

/** How many participants are how far. */
export interface ProgressCounts {
  /** Agreed. */
  agreed: number;
  /** Somebody is writing, or one side is in. */
  draft: number;
  /** Both sides are in. */
  handed_in: number;
  /** Nobody has written anything. */
  not_begun: number;
}

/** A project that the office looks after, at a stage of its life. */
export interface Project {
  /** Identifier. */
  id: ProjectId;
  /** Its name. */
  name: string;
  /** Stable name of its stage (`growing`). */
  stage: string;
}

/** A project that the office looks after. */
export type ProjectId = string;

/** A planned or running promotion. */
export type PromotionId = string;

/** A promotion in the list. */
export interface PromotionRow {
  /** Where it leads, in a word: the level's code or the route's name. */
  destination: string;
  /** Its title as the outside world knows it. */
  external_title: string;
  /** Code of the level it leads from: today's while it is planned, else that of the day before. */
  from_code?: string | null;
  /** Identifier. */
  id: PromotionId;
  /** Its title in the company's own terms. */
  internal_title: string;
  /** Its name. */
  ladder: string;
  /** On which ladder. */
  ladder_id: LadderId;
  /** Its code. */
  level_code: string;
  /** To which level; with a route, the rung that it leads on from. */
  level_id: LevelId;
  /** Must-have competencies that fall short or are not rated today. */
  must_haves_missing: number;
  /** The name to show. */
  name: string;
  /** The new role in words, once the route was taken; empty otherwise. */
  new_role: string;
  /** Why, or why not. */
  note: string;
  /** True when it is still planned after its day has passed. */
  overdue: boolean;
  /**
   * Today's coverage of what the target level expects, in tenths of a per cent; absent when nothing is
   * rated, and when the promotion is no longer planned.
   */
  permille?: number | null;
  /** Who. */
  person_id: PersonId;
  /** The name of that route. */
  route?: string | null;
  /** The route beyond the top rung that it leads over instead of to a level. */
  route_id?: RouteId | null;
  /** How far it is. */
  state: PromotionState;
  /** When it is meant to take effect, or did. */
  target_on: string;
  /** Today's computed judgement; absent when the promotion is no longer planned. */
  verdict?: Verdict | null;
}

/** How far a promotion is. */
export type PromotionState = "planned" | "completed" | "withdrawn";

/** How far a statement is shown by a person's evidence. */
export type Proof = "none" | "claimed" | "proved";

/** How many statements are shown how far. */
export interface ProofCounts {
  /** Those with evidence that nobody has confirmed. */
  claimed: number;
  /** Those for which everything is older than the period. */
  old: number;
  /** Those with evidence that was confirmed. */
  proved: number;
  /** All statements of the level. */
  statements: number;
  /** Those without evidence. */
  without: number;
}

/** What publishing the draft would mean. */
export interface Proposal {
  /** Every change since the newest release. */
  changes: MarkedChange[];
  /** People who would be asked for more at their present level; those who fall short come first. */
  concerned: ConcernedLine[];
  /** The evidence that was given for those statements, in their order. */
  evidence: LowerEvidence[];
  /** What is wrong with the ladder and keeps it from being published. */
  findings: Finding[];
  /** The first edit that forces that step. */
  forced_by?: Change | null;
  /** Its name. */
  ladder: string;
  /** The ladder. */
  ladder_id: LadderId;
  /** The newest release, with which the draft is compared; absent before the first. */
  newest?: Release | null;
  /** The least number the release can have; absent when nothing changed. */
  number?: ReleaseNumber | null;
  /** Its open objections; nothing is published while there is one. */
  objections: Comment[];
  /** Planned promotions for which the draft asks something else than their release. */
  promotions: PlannedEffect[];
  /** Ratings that would count for less. */
  ratings: LesserLine[];
  /** The open review; nothing is published without one. */
  review?: ReviewSummary | null;
  /** Statements that a lower level would ask for, or none any more: what was shown for them sits lower. */
  statements: LowerStatement[];
  /** The step it takes; absent for the first release, and when nothing changed. */
  step?: Step | null;
  /** How many changes have which step. */
  steps: StepCounts;
  /** Reviewers who have not signed the draft off as it is. */
  waiting: string[];
}

/** A change that is thought about. */
export type ProposedChange = {
  /** From which day on. */
  from: string;
  /** The function. */
  function_id: FunctionId;
  /** The entry that would be changed; absent for a new one. */
  id?: EntryId | null;
  kind: "set";
  /** Who would have it. */
  state: Holding;
} | {
  /** The entry. */
  id: EntryId;
  kind: "remove_entry";
} | {
  /** The function. */
  id: FunctionId;
  kind: "remove_function";
} | {
  /** The rows. */
  competency_ids: CompetencyId[];
  /** The function. */
  function_id: FunctionId;
  kind: "tie";
  /** The ladder. */
  ladder_id: LadderId;
};

/** A change of the password. */
export interface Protect {
  /** The present password; absent when there is none. */
  current?: string | null;
  /** The new password; absent to remove it. */
  new?: string | null;
}

/** A release to publish. */
export interface Publish {
  /** Of which ladder. */
  ladder_id: LadderId;
  /** What is to be said of it. */
  note?: string;
  /** Its number; absent for the proposed one. It can be higher than proposed, never lower. */
  number?: ReleaseNumber | null;
}

/** A planned step that has happened. */
export interface PutBack {
  /** Which one. */
  id: RefillId;
  /** When; absent for today. */
  put_back_on?: string | null;
}

/** A change to write into a scenario. */
export interface PutChange {
  /** The change. */
  change: PlanChange;
  /** The change that it takes the place of; absent for a further one. */
  change_id?: ChangeId | null;
  /** The scenario. */
  scenario_id: ScenarioId;
}

/** A mark to give. */
export interface Rate {
  /** On what. */
  competency_id: CompetencyId;
  /** The wish to do more of it, 0 to 5; absent clears it. */
  interest?: number | null;
  /** Who. */
  person_id: PersonId;
  /** What the person does, 0 to 5; absent clears it. */
  proficiency?: number | null;
  /** Why a figure of an earlier day, or an agreed one, becomes another one; not needed for a first figure. */
  reason?: string | null;
}

/** A rate as it stands in the book: 1 EUR = `per_euro` units of the currency. */
export interface RateLine {
  /**
   * By how many per cent it differs from the last one before it, when that is more than the office's
   * tolerance.
   */
  beyond_percent?: string | null;
  /** True when a person entered it. Only such rates can be taken away. */
  by_hand: boolean;
  /** The currency quoted against the euro. */
  currency: Currency;
  /** What shows that a rate entered by hand is right; empty otherwise. */
  evidence: string;
  /** The day of the quote. */
  on: string;
  /** Units of the currency for one euro, as quoted. */
  per_euro: string;
  /** Who quoted it; `by hand` for one that a person entered. */
  source: string;
}

/** Rates, newest first. */
export interface RatePage {
  /** Currencies with at least one rate, to choose from. */
  currencies: Currency[];
  /** The rates. */
  rows: RateLine[];
  /** How many there are in all. */
  total: number;
}

/** A mark as it stands now. */
export interface Rated {
  /** The competency. */
  competency_id: CompetencyId;
  /** Its mark. */
  mark: Mark;
  /** Its note; empty when there is none. */
  note: string;
  /** The day of the assessment it stands in; absent while there is none. */
  rated_on?: string | null;
}

/** Whose assessment it is. */
export type Rater = "self" | "manager" | "peer" | "agreed";

/** How far the work of a level reaches. */
export type Reach = "self" | "individual" | "team" | "cross_team" | "department" | "company" | "industry";

/** A person's readiness for a level, with all that it is made of. */
export interface Readiness {
  /** Coverage over the rated rows. */
  coverage: Coverage;
  /** True when the book keeps evidence, so that an unproved must-have keeps the verdict from being ready. */
  evidence_weighs: boolean;
  /** Its code. */
  level_code: string;
  /** The level. */
  level_id: LevelId;
  /** Months in the present level; absent when the person stands on none. */
  months_in_level?: number | null;
  /** Months the present level asks for before the next. */
  months_needed: number;
  /** Names of must-have competencies that fall short or are not rated. */
  must_haves_missing: string[];
  /** Names of must-have competencies of whose statements none is proved. */
  must_haves_unproved: string[];
  /** Rated rows among those that expect something. */
  rated: number;
  /** Row by row. */
  rows: GapRow[];
  /** Rows that expect something. */
  rows_expected: number;
  /** Statements of the level. */
  statements: number;
  /** Those that confirmed evidence proves. */
  statements_proved: number;
  /** The computed judgement. */
  verdict: Verdict;
}

/** A person against the present level and another one. */
export interface ReadinessPage {
  /** Where the person stands today; absent when on no level, and then nothing can be compared. */
  level?: LevelOnLadder | null;
  /** The name to show. */
  name: string;
  /** The person. */
  person_id: PersonId;
  /** Against the present level. */
  present?: Readiness | null;
  /** The day of the newest marks; absent while nothing is rated. */
  rated_on?: string | null;
  /** Against the level asked for. */
  target?: Readiness | null;
  /** The level compared with. */
  target_level?: LevelOnLadder | null;
}

/** A receipt's bytes. */
export interface ReceiptContent {
  /** Its bytes in base64. */
  base64: string;
  /** `application/pdf`, `image/png` or `image/jpeg`, as its own bytes say. */
  media_type: string;
  /** The file's name. */
  name: string;
}

/** A receipt of a claim. */
export interface ReceiptView {
  /** Identifier. */
  id: AttachmentId;
  /** `application/pdf`, `image/png` or `image/jpeg`. */
  media_type: string;
  /** The file's name. */
  name: string;
  /** Its size in bytes. */
  size: number;
}

/** A book opened before. */
export interface RecentBook {
  /** Handle to open it by. */
  file: string;
  /** The file's name. */
  file_name: string;
  /** The folder it lies in. */
  folder: string;
}

/** Somebody who got money more than once. */
export interface RecipientView {
  /** What they got together. */
  awarded: Money;
  /** Who. */
  name: string;
  /** The rounds that gave them money, the earliest first. */
  rounds: string[];
  /** Its share of all that was awarded, in tenths of a per cent. */
  share_permille?: number | null;
  /** The years of these rounds. */
  years: string[];
}

/** Expressions to work out; nothing is written. */
export interface Reckon {
  /** The currency of their results. */
  currency: Currency;
  /** How the person writes numbers. */
  mark: DecimalMark;
  /** The expressions as typed. */
  texts: string[];
}

/** An expression worked out, or what is wrong with it. */
export interface Reckoned {
  /** The expression as it is kept, with a point; absent when it cannot be read. */
  expression?: string | null;
  /** What is wrong, naming the place; empty when nothing is. */
  fault: string;
  /** Its result, rounded once; absent when it has none. */
  result?: Money | null;
}

/** A step of the plan that puts a draw back. */
export interface Refill {
  /** How much, more than nothing. */
  amount: Money;
  /** The draw it puts back. */
  draw_id: DrawId;
  /** When it is due. */
  due_on: string;
  /** Identifier. */
  id: RefillId;
  /** When it was put back; absent while it is planned. */
  put_back_on?: string | null;
}

/** A step of the plan that puts a draw back. */
export type RefillId = string;

/** How many rows were treated how. */
export interface RefitCounts {
  /** Added rows. */
  added: number;
  /** Dropped rows. */
  dropped: number;
  /** Kept rows. */
  kept: number;
  /** Rows that differ while nobody said why. */
  reasons_missing: number;
  /** Reworded rows. */
  reworded: number;
}

/** A ladder and, when it was derived, all that became of its parent's rows. */
export interface RefitPage {
  /** How it was derived; absent for a ladder of its own. */
  derived?: Derived | null;
  /** The ladder. */
  ladder_id: LadderId;
}

/** What became of one row. */
export interface RefitRow {
  /** Its cells, rung by rung. */
  cells: CellPair[];
  /** The key that both rows have. */
  key: string;
  /** Kept, reworded, dropped or added. */
  kind: RowKind;
  /** This ladder's row; absent where it was dropped. */
  own?: RowSide | null;
  /** The parent's row; absent where it was added. */
  parent?: RowSide | null;
  /** Why; absent where nobody said. */
  reason?: string | null;
  /** True when the row differs and nobody said why. */
  reason_missing: boolean;
  /** What it means, in both ladders. */
  summary: WordRun[];
}

/** A rung, and the parent's that it comes from. */
export interface RefitRung {
  /** True when HR knows this rung under no job class. */
  job_class_missing: boolean;
  /** This ladder's level; absent for a rung that was left out. */
  own?: RungSide | null;
  /** The parent's level; absent for a rung that was added. */
  parent?: RungSide | null;
}

/** A claim to refuse. */
export interface RejectClaim {
  /** Which claim. */
  id: ClaimId;
  /** Why. */
  reason: string;
}

/** A release without its text, which may be long. */
export interface Release {
  /** SHA-256 of its text, in hexadecimal: whoever has the same fingerprint has the same words. */
  fingerprint: string;
  /** Identifier. */
  id: ReleaseId;
  /** Of which ladder. */
  ladder_id: LadderId;
  /** What is to be said of it. */
  note: string;
  /** Its number, such as `1.0.0`. */
  number: ReleaseNumber;
  /** Who published it. */
  published_by: string;
  /** When it was published. */
  published_on: string;
  /** When it was retired; absent while it stands. */
  retired_on?: string | null;
  /** Why; empty while it stands. */
  retired_reason: string;
  /** The review that it came out of. */
  review_id: ReviewId;
}

/** A published release of a ladder. */
export type ReleaseId = string;

/** A release in the list. */
export interface ReleaseLine {
  /** Planned promotions that are held against it. */
  promotions: number;
  /** The release. */
  release: Release;
  /** What it is worth today. */
  state: ReleaseState;
}

/** The number of a release: `2.0.1`. */
export type ReleaseNumber = string;

/** A release with its text and with the review that it came out of. */
export interface ReleasePage {
  /** The ladder as it was released. */
  ladder: Ladder;
  /** The release. */
  release: Release;
  /** The review that it came out of. */
  review: ReviewPage;
  /** What it is worth today. */
  state: ReleaseState;
  /** The text that the fingerprint is of, byte for byte as it was published. */
  text: string;
}

/** What a release is worth today. */
export type ReleaseState = "in_force" | "superseded" | "retired";

/** A note to write, as one of the raters. */
export interface Remark {
  /** On what. */
  competency_id: CompetencyId;
  /** As whom. */
  seat_id: SeatId;
  /** The words; empty takes the note away. */
  text: string;
}

/** Something that a cycle waits for, due soon or already late. */
export interface Reminder {
  /** What. */
  kind: ReminderKind;
  /** How many are missing. */
  missing: number;
  /** By when. */
  on: string;
  /** True when that day has passed. */
  overdue: boolean;
}

/** What is waited for. */
export type ReminderKind = "opening" | "self_forms" | "ratings" | "agreement";

/** A category to take away. */
export interface RemoveCategory {
  /** Which one. */
  id: CategoryId;
}

/** A line to take away. */
export interface RemoveClaimLine {
  /** Which one. */
  line_id: ClaimLineId;
}

/** Which competency to remove. */
export interface RemoveCompetency {
  /** The competency. */
  id: CompetencyId;
  /** Why the row of the ladder's parent is dropped; asked for on derived ladders. */
  reason?: string | null;
}

/** An entry to take away. */
export interface RemoveEntry {
  /** The entry. */
  id: EntryId;
}

/** An item to remove. */
export interface RemoveEvidence {
  /** Which one. */
  id: EvidenceId;
}

/** An expense to take away. */
export interface RemoveExpense {
  /** Which one. */
  id: ExpenseId;
}

/** A function to take away. */
export interface RemoveFunction {
  /** The function. */
  id: FunctionId;
}

/** Which ladder to remove. */
export interface RemoveLadder {
  /** The ladder. */
  id: LadderId;
}

/** Which lens to remove. */
export interface RemoveLens {
  /** The lens. */
  lens_id: LensId;
}

/** Which level to remove. */
export interface RemoveLevel {
  /** The level. */
  id: LevelId;
}

/** Which person to remove. */
export interface RemovePerson {
  /** The person. */
  id: PersonId;
}

/** A rate that somebody entered by hand. */
export interface RemoveRate {
  /** Its currency. */
  currency: Currency;
  /** Its day. */
  on: string;
}

/** Whom not to ask after all. */
export interface RemoveReviewer {
  /** The reviewer. */
  reviewer_id: ReviewerId;
}

/** Which role to remove. */
export interface RemoveRole {
  /** The role. */
  id: RoleId;
}

/** A settlement to take back. */
export interface RemoveSettlement {
  /** Which one. */
  settlement_id: SettlementId;
}

/** A statement to take away. */
export interface RemoveStatement {
  /** Which statement. */
  statement_id: StatementId;
}

/** Which change to take away. */
export interface RemoveTransition {
  /** The change. */
  transition_id: TransitionId;
}

/** An account's new name. */
export interface RenameAccount {
  /** Which account. */
  account_id: BankAccountId;
  /** What the office calls it. */
  name: string;
}

/** A function's words as they should be. */
export interface RenameFunction {
  /** The function. */
  id: FunctionId;
  /** Its name; no other function has it. */
  name: string;
  /** What belongs to it, in a sentence. */
  summary?: string;
}

/** A ladder's own words as they should be. */
export interface RenameLadder {
  /** The ladder. */
  id: LadderId;
  /** Its name. */
  name: string;
  /** What it is for. */
  summary: string;
  /** Version, such as `1.0.0`. */
  version: string;
}

/** A lens' words as they should be. */
export interface RenameLens {
  /** The lens. */
  lens_id: LensId;
  /** Its name. */
  name: string;
  /** Whom it is for, in a sentence; may be empty. */
  summary: string;
}

/** A scenario as it should be called. */
export interface RenameScenario {
  /** Its name. */
  name: string;
  /** What it is for. */
  note?: string;
  /** Which one. */
  scenario_id: ScenarioId;
}

/** A document, made. */
export interface Rendered {
  /** Its bytes, in base64. */
  base64: string;
  /** The name it would be saved under. */
  file_name: string;
  /** What was noticed while making it, such as a character no font has. */
  findings: Finding[];
  /** `application/pdf`, `application/json`, `text/csv`, `text/markdown` … */
  media_type: string;
  /** Its pages; 0 for files without pages. */
  pages: number;
}

/** A request for money of a round. */
export type RequestId = string;

/** A request with its score and what it gets. */
export interface RequestRow {
  /** What the score is made of. */
  criteria: CriterionView[];
  /** The event's name. */
  event_name?: string | null;
  /** The groups it belongs to. */
  groups: string[];
  /** Who asks. */
  name: string;
  /** What it gets. */
  outcome: OutcomeView;
  /** Its rank; absent without a score. */
  rank?: number | null;
  /** The request. */
  request: FundRequest;
  /** Its weighted score; absent while nobody has scored it. */
  score?: ScoreView | null;
  /** What the scorers said. */
  scorers: ScorerView[];
}

/** What a year keeps in reserve. */
export interface Reserve {
  /** The category, with those below it, whose plan is the reserve. Everything else is operating plan. */
  category_id: CategoryId;
  /** It should not fall below this share of the year's whole plan, in hundredths of a per cent. */
  floor_hundredths: number;
  /** How large it should be. */
  target: Target;
  /** The year. */
  year_id: YearId;
}

/** What it means for the reserve. */
export interface ReserveEffect {
  /** The reserve as it would be. */
  after: ReserveView;
  /** The reserve as it is. */
  before: ReserveView;
  /** True when it would be below its floor. */
  breaches_floor: boolean;
  /** What would be missing to the floor; nothing without a breach. */
  missing: Money;
  /** How many it would last. */
  months_after?: string | null;
  /** How many months what is left lasts, such as `1.42`; absent before the first month is over. */
  months_before?: string | null;
  /** The name of the reserve's category. */
  name: string;
}

/** The reserve of a year. */
export interface ReservePage {
  /** The name of the reserve's category. */
  category_name: string;
  /** The draws, the newest first. */
  draws: DrawView[];
  /** Its figures. */
  figures?: ReserveView | null;
  /** Its history, oldest first. */
  history: StepView[];
  /** What it keeps in reserve; absent when nobody has said. */
  reserve?: Reserve | null;
  /** The year. */
  year: Year;
}

/** The figures of a reserve. */
export interface ReserveView {
  /** What a month costs, for a target in months. */
  burn?: Money | null;
  /** Drawn so far. */
  drawn: Money;
  /** Planned to be put back. */
  due: Money;
  /** The floor as an amount. */
  floor: Money;
  /** True when less is left than the floor asks. */
  is_below_floor: boolean;
  /** Set aside − drawn + put back − spent. */
  left: Money;
  /** What is left in per cent of the whole plan, such as `4.79`; absent where nothing is planned. */
  left_percent?: string | null;
  /** The year's whole plan, the reserve included. */
  plan: Money;
  /** Put back so far. */
  put_back: Money;
  /** The plan of the reserve's category. */
  set_aside: Money;
  /** Spent or committed in the reserve's category itself, without a draw. */
  spent: Money;
  /** What it should hold; absent where that is counted in months and no month is over yet. */
  target?: Money | null;
}

/** Which description to put back. */
export interface ResetJob {
  /** How somebody is engaged. */
  engagement: Engagement;
  /** The level. */
  level_id: LevelId;
  /** For whom it is worded. */
  wording: Wording;
}

/** What was changed for a comment. */
export interface Resolve {
  /** What was changed for it. */
  answer: string;
  /** The comment or objection. */
  comment_id: CommentId;
}

/** Which backup to restore. */
export interface Restore {
  /** Its name in the list. */
  name: string;
  /** Its password, where that is not the present one. */
  password?: string | null;
}

/** Which dropped row to bring back. */
export interface RestoreRow {
  /** The row's key. */
  key: string;
  /** The derived ladder. */
  ladder_id: LadderId;
}

/** A release to retire. */
export interface Retire {
  /** The release. */
  id: ReleaseId;
  /** Why. */
  reason: string;
}

/** A paid claim to correct. */
export interface ReverseClaim {
  /** Which claim. */
  id: ClaimId;
  /** What was wrong with it. */
  reason: string;
}

/** A peer review of a ladder's draft. */
export interface Review {
  /** When it was closed; absent while it is open. */
  closed_on?: string | null;
  /** Why it was given up; empty otherwise. */
  closed_reason: string;
  /** Identifier. */
  id: ReviewId;
  /** Of which ladder. */
  ladder_id: LadderId;
  /** Who opened it. */
  opened_by: string;
  /** When it was opened. */
  opened_on: string;
  /** What the reviewers are asked. */
  purpose: string;
  /** How far it is. */
  state: ReviewState;
}

/** A peer review of a ladder. */
export type ReviewId = string;

/** A review with everything that was said. */
export interface ReviewPage {
  /** The reviewers, in the order in which they were asked. */
  asked: ReviewerLine[];
  /** Comments and objections together. */
  comments: number;
  /** The ladder's name. */
  ladder: string;
  /** The release that it ended in. */
  number?: ReleaseNumber | null;
  /** Objections that nobody answered yet. */
  open_objections: number;
  /** The review. */
  review: Review;
  /** How many reviewers were asked. */
  reviewers: number;
  /** What was said, the earliest first. */
  said: Comment[];
  /** How many of them signed off. */
  signed_off: number;
}

/** How far a review is. */
export type ReviewState = "open" | "published" | "abandoned";

/** A review in the list. */
export interface ReviewSummary {
  /** Comments and objections together. */
  comments: number;
  /** The ladder's name. */
  ladder: string;
  /** The release that it ended in. */
  number?: ReleaseNumber | null;
  /** Objections that nobody answered yet. */
  open_objections: number;
  /** The review. */
  review: Review;
  /** How many reviewers were asked. */
  reviewers: number;
  /** How many of them signed off. */
  signed_off: number;
}

/** A named reviewer of a peer review. */
export type ReviewerId = string;

/** A reviewer and where they stand. */
export interface ReviewerLine {
  /** Identifier. */
  id: ReviewerId;
  /** The name as of the day on which the reviewer was asked. */
  name: string;
  /** The person, when it is one of the book. */
  person_id?: PersonId | null;
  /** In which review. */
  review_id: ReviewId;
  /** In which role the review is given: `HR business partner`. */
  role: string;
  /** Fingerprint of the draft that was signed; empty before. */
  signed_fingerprint: string;
  /** What the reviewer said when signing off. */
  signed_note: string;
  /** When the reviewer signed off; absent before. */
  signed_on?: string | null;
  /** Where they stand; a sign-off of a draft that was changed since is told from one of the draft as it is. */
  stand: Stand;
}

/** A working plan that replaces what was approved. */
export interface Revise {
  /** Who approved it. */
  approved_by: string;
  /** When; absent for today. */
  approved_on?: string | null;
  /** What the approval rests on: a meeting, minutes, a letter. */
  basis?: string;
  /** What people call this version. */
  name: string;
  /** Why what was approved is replaced. */
  reason: string;
  /** The year. */
  year_id: YearId;
}

/** Another request that got the money, or would stop the round. */
export interface Rival {
  /** What it got. */
  awarded: Money;
  /** Who asked. */
  name: string;
  /** The request. */
  request_id: RequestId;
  /** Its score; absent without a rubric. */
  score?: ScoreView | null;
  /** The set-aside that paid it, when one did. */
  set_aside?: string | null;
}

/** A role that the rest of a company knows, such as product manager. */
export interface Role {
  /** Identifier. */
  id: RoleId;
  /** Its name. */
  name: string;
  /** Its rungs, lowest first. */
  rungs: Rung[];
  /** What it does, in a sentence. */
  summary: string;
}

/** A traditional role outside the office, such as a product manager. */
export type RoleId = string;

/** A line of an event. */
export interface RoleLine {
  /** The line. */
  line_id: LineId;
  /** Its name. */
  name: string;
  /** Its plan as it stands. */
  plan: Money;
  /** What it costs by role. */
  roles: RolePlan[];
}

/** What a line costs in a role. */
export interface RolePlan {
  /** The line's total of the year in that role. */
  amount: Money;
  /** The role. */
  role: EventRole;
}

/** What an event's lines cost together in a role. */
export interface RoleTotal {
  /** The role. */
  role: EventRole;
  /** How many lines say what they cost in this role. */
  said: number;
  /** All its lines together; a line that says nothing of the role counts as it is planned. */
  total: Money;
}

/** How a year is rolled over into the next one. */
export interface RollOver {
  /** What it begins from. */
  basis: Basis;
  /** Instead of that, for these categories. */
  by_category?: CategoryShare[];
  /** Carry the unspent money of restricted pools over. */
  carry_pools?: boolean;
  /** So much more or less for everything, in hundredths of a per cent: 300 is +3 %. */
  hundredths?: number;
  /** Keep a reserve in the same way: its category, its target and its floor. */
  keep_reserve?: boolean;
  /** Lines that are not taken along. */
  leave_out?: LineId[];
  /** What the next one is called; absent for the usual name. */
  name?: string | null;
  /** The year that is rolled over. */
  year_id: YearId;
}

/** What money would do to the tightest limit on the way up from its category. */
export interface RoomView {
  /** What would be added. */
  adds: Money;
  /** The standing with it. */
  after: StandingView;
  /** The standing now. */
  before: StandingView;
  /** The category that decides: its own or one above it. */
  category_id: CategoryId;
  /** Its name. */
  category_name: string;
  /** By how much the plan would be exceeded; zero when it is not. */
  exceeded_by: Money;
  /**
   * Up to and with this month, where the plan up to a month decides; absent for the plan of the year. Every figure
   * here is then counted up to that month.
   */
  month?: Month | null;
  /** What becomes of it by the limit. */
  outcome: Outcome;
  /** How full the budget would be. */
  threshold: Threshold;
  /** The fiscal year that decides; absent when none is open for its days. */
  year_name?: string | null;
}

/** What a roster does to the book, to be seen before it is saved. */
export interface RosterPreview {
  /** People who are not in the book yet, in the order of the file. */
  added: PersonDifference[];
  /** People of the book whom the file changes, in the order of the file. */
  changed: PersonDifference[];
  /** People in the office whom the file does not have, by name. They stay as they are. */
  missing: PersonName[];
  /** How many are as the book has them. */
  unchanged: number;
}

/** An allocation round. */
export interface Round {
  /** The category the money comes from. */
  category_id: CategoryId;
  /** The last day. */
  closes_on: string;
  /** What becomes of scores given with a conflict of interest. */
  conflicts: Conflicts;
  /** The decision; absent while the round is open. After it nothing of the round is changed. */
  decision?: Decision | null;
  /** Identifier. */
  id: RoundId;
  /** Its name. */
  name: string;
  /** What it is for. */
  note: string;
  /** The first day on which it takes requests. */
  opens_on: string;
  /** The money, in the year's currency. */
  pool: Money;
  /** What is scored. Without a rubric all are equal, and the tie-break alone says who comes first. */
  rubric: Criterion[];
  /** What happens when it does not reach for everybody. */
  rule: AllocationRule;
  /** Parts of the pool kept for groups, in the order in which they are given out. */
  set_asides: SetAside[];
  /** Who stands first of those with the same score. */
  tie_break: TieBreak;
  /** What becomes of a set-aside that is not used up. */
  unused: Unused;
  /** The year that pays. */
  year_id: YearId;
}

/** An allocation round. */
export type RoundId = string;

/** A round in the list. */
export interface RoundLine {
  /** What they ask together. */
  asked: Money;
  /** What was awarded; what the rule would award as long as it is not decided. */
  awarded: Money;
  /** The name of the category. */
  category_name: string;
  /** How many requests that funds. */
  funded: number;
  /** How many requests there are. */
  requests: number;
  /** The round. */
  round: Round;
  /** How far it is. */
  state: RoundState;
  /** The name of the year. */
  year_name: string;
}

/** A round with its result: final once it is decided, a preview before. */
export interface RoundPage {
  /** True when a request lacks a score in a round that scores. */
  lacks_scores: boolean;
  /** The round and its sums. */
  line: RoundLine;
  /** The set-asides, then the open pool. */
  pots: PotView[];
  /** Requests by rank. */
  rows: RequestRow[];
  /** Everybody who scored in this round. */
  scorers: string[];
  /** Ties and how they were broken. */
  ties: TieView[];
  /** What stays of the pool. */
  unspent: Money;
}

/** How far a round is. */
export type RoundState = "ahead" | "open" | "closed" | "decided";

/** How a conversion is rounded to the target's minor unit. The office chooses, and every report prints it. */
export type Rounding = "half_away_from_zero" | "half_even";

/** A way onward from the top rung. */
export interface Route {
  /** Identifier. */
  id: RouteId;
  /** Where it leads. */
  name: string;
  /** What it asks and offers. */
  summary: string;
}

/** A way onward from the top rung of a ladder. */
export type RouteId = string;

/** What became of one row of the parent. */
export type RowKind = "kept" | "reworded" | "dropped" | "added";

/** Why a row is on or off: one of its functions, and who has it. */
export interface RowReason {
  /** Its name. */
  function: string;
  /** The function. */
  function_id: FunctionId;
  /** Since when. */
  since?: string | null;
  /** Who has it; absent as long as nobody has said so. */
  state?: Holding | null;
  /** With whom it is shared, or to whom it is left. */
  with: string;
}

/** A row in one of the two ladders. */
export interface RowSide {
  /** Its bucket. */
  bucket: Bucket;
  /** The row. */
  competency_id: CompetencyId;
  /** Its name. */
  name: string;
  /** Its weight. */
  weight: number;
}

/** The weight of a row. */
export interface RowWeight {
  /** The row. */
  competency_id: CompetencyId;
  /** Its weight, 0 to 100. */
  weight: number;
}

/** What happens to money that would exceed a plan. */
export type Rule = "stop" | "warn" | "ignore";

/** A rung of a role, by the title that people know it by. */
export interface Rung {
  /** How high it stands among the rungs of all roles, 1 to 7. */
  grade: number;
  /** Identifier. */
  id: RungId;
  /** Its title. */
  title: string;
}

/** What a level of the parent is called in the new ladder. */
export interface RungCode {
  /** Its code in the new ladder. */
  code: string;
  /** The parent's level. */
  level_id: LevelId;
}

/** A rung as a person typed it. */
export interface RungDraft {
  /** How high it stands among the rungs of all roles, 1 to 7. */
  grade: number;
  /** The rung that is changed; absent for a new one. */
  id?: RungId | null;
  /** Its title. */
  title: string;
}

/** A rung of a traditional role, such as senior product manager. */
export type RungId = string;

/** A level in one of the two ladders. */
export interface RungSide {
  /** Its code. */
  code: string;
  /** Its title in the company's own terms. */
  internal_title: string;
  /** HR's job class; empty when there is none. */
  job_class: string;
  /** The level. */
  level_id: LevelId;
}

/** How to open the sample office. */
export interface Sample {
  /** True to begin it afresh; the former one is kept beside it under another name. */
  afresh: boolean;
}

/** Which picture's figures to save. */
export interface SaveFigures {
  /** Seen from this day; absent for today. */
  as_of?: string | null;
  /** The picture. */
  picture: PictureKind;
  /** The year. */
  year_id: YearId;
}

/** What came of saving a file. */
export interface Saved {
  /** The name it was saved under; absent when the person thought better of it. */
  file_name?: string | null;
}

/** A document, saved. */
export interface SavedDocument {
  /** The name it was saved under; absent when the person thought better of it. */
  file_name?: string | null;
  /** What was noticed while making it. */
  findings: Finding[];
  /** Its pages; 0 for files without pages. */
  pages: number;
}

/** A description of the ladder that somebody edited. */
export interface SavedJob {
  /** How somebody is engaged. */
  engagement: Engagement;
  /** The level. */
  level_id: LevelId;
  /** For whom it is worded. */
  wording: Wording;
}

/** What a reviewer says, and about what: a cell, a row, a level, or the whole ladder when both are absent. */
export interface Say {
  /** About which competency. */
  competency_id?: CompetencyId | null;
  /** About which level. */
  level_id?: LevelId | null;
  /** The review. */
  review_id: ReviewId;
  /** The reviewer who says it; absent for whoever is at the desk. */
  reviewer_id?: ReviewerId | null;
  /** The words. */
  text: string;
}

/** A scenario. The plan stays as it is until somebody adopts it. */
export interface Scenario {
  /** Who adopted or discarded it. */
  closed_by: string;
  /** When. */
  closed_on?: string | null;
  /** Why. */
  closed_reason: string;
  /** Identifier. */
  id: ScenarioId;
  /** Who made it. */
  made_by: string;
  /** When. */
  made_on: string;
  /** Its name. */
  name: string;
  /** What it is for. */
  note: string;
  /** How far it is. */
  state: ScenarioState;
  /** The version that it became. */
  version_id?: VersionId | null;
  /** The year whose plan it changes. */
  year_id: YearId;
}

/** A change, and what it does. */
export interface ScenarioChange {
  /** What it moves beyond the year's end. */
  beyond: Money;
  /** What it says. */
  change: PlanChange;
  /** The change. */
  change_id: ChangeId;
  /** What it does to the plan in all, after the changes before it. */
  effect: AmountChange;
  /** Why it does nothing any more. */
  fault?: ChangeFault | null;
  /** The name of what it is about: a line, a category, an event, a bucket's key, the year. */
  subject: string;
  /** The lines it touches. */
  touched: TouchedView[];
}

/** A scenario beside a year's plan. */
export type ScenarioId = string;

/** A scenario in the list. */
export interface ScenarioLine {
  /** True when it would take the reserve below its floor. */
  breaches_floor: boolean;
  /** How many changes it makes. */
  changes: number;
  /** How many lines of the plan have changed since it was thought out on it. */
  moved: number;
  /** The year's plan. */
  plan: AmountChange;
  /** The scenario. */
  scenario: Scenario;
  /** How many categories it cuts further than can be cut. */
  short: number;
}

/** One scenario. */
export interface ScenarioPage {
  /** Its changes, in their order. */
  changes: ScenarioChange[];
  /**
   * What differs from the plan, and what that means. For a scenario that was adopted or discarded, from the
   * plan as it was then.
   */
  difference: PlanDifference;
  /** Lines of the plan that have changed since the scenario was thought out on it; nothing when it has not moved. */
  moved: PlanLineChange[];
  /** The scenario. */
  scenario: Scenario;
  /** The year. */
  year: Year;
}

/** How far a scenario is. */
export type ScenarioState = "open" | "adopted" | "discarded";

/** How a commitment falls due. */
export type Schedule = {
  by: "instalments";
  /** The parts. */
  instalments: Instalment[];
} | {
  /** The amount of a month. */
  amount: Money;
  by: "monthly";
  /** The first month. */
  from: Month;
  /** How many months. */
  months: number;
} | {
  by: "even";
  /** The first month. */
  from: Month;
  /** How many months. */
  months: number;
  /** The total. */
  total: Money;
} | {
  /** The amount of a whole month. */
  amount: Money;
  by: "from_day";
  /** The first day. */
  from: string;
  /** The last month. */
  until: Month;
};

/** Which lines a change by a share is about. */
export type Scope = {
  /** The line. */
  line_id: LineId;
  of: "line";
} | {
  /** The category. */
  category_id: CategoryId;
  of: "category";
} | {
  /** The bucket. */
  bucket: Bucket;
  of: "bucket";
} | {
  of: "operating";
} | {
  of: "year";
};

/** An answer of the scoping checklist. */
export interface ScopeJob {
  /** What is said to it. */
  answer: string;
  /** True when it is settled. */
  done: boolean;
  /** How somebody is engaged. */
  engagement: Engagement;
  /** The level. */
  level_id: LevelId;
  /** The question. */
  question: ScopeQuestion;
}

/** A question of the checklist. */
export type ScopeQuestion = "purpose" | "time" | "reporting" | "budget" | "decisions" | "community" | "field" | "bridge" | "conflict" | "delegation" | "leaders" | "success" | "search";

/** A question of the scoping checklist, with what is said to it. */
export interface ScopeRow {
  /** The answer; empty while nobody has written one. */
  answer: string;
  /** How it is asked. */
  asked: string;
  /** True when it is settled. */
  done: boolean;
  /** The question. */
  question: ScopeQuestion;
  /** Its name. */
  title: string;
}

/** A mark from 0 to 5 for one criterion. */
export interface ScoreMark {
  /** The criterion. */
  criterion_id: CriterionId;
  /** The mark. */
  mark: number;
}

/** What one scorer says of a request, in place of what they said before. */
export interface ScoreRequest {
  /** The conflict of interest in words; absent for none. */
  conflict?: string | null;
  /** The marks; a criterion that is not here has none. Without marks and conflict what was said before goes. */
  marks?: ScoreMark[];
  /** The request. */
  request_id: RequestId;
  /** Who scores. */
  scorer: string;
}

/** An exact figure. */
export interface ScoreView {
  /** As a fraction: `87/20`. */
  exact: string;
  /** With two decimals, rounded once. */
  shown: string;
}

/** What one scorer said. */
export interface ScorerView {
  /** True when its marks count. */
  counts: boolean;
  /** The scoring. */
  scoring: Scoring;
}

/** What one scorer says of one request. A criterion without a mark is absent; it never counts as zero. */
export interface Scoring {
  /** The conflict of interest in words; empty for none. */
  conflict: string;
  /** The marks. */
  marks: ScoreMark[];
  /** The request. */
  request_id: RequestId;
  /** When. */
  scored_on: string;
  /** Who scores. */
  scorer: string;
}

/** A few letters. */
export interface Search {
  /** Letters of the name, in any script. */
  query: string;
}

/** What to look for. */
export interface SearchSkills {
  /** The least ability, 0 to 5; absent to find also those whom nobody rated. */
  ability?: number | null;
  /** Only this bucket. */
  bucket?: Bucket | null;
  /** The least interest, 0 to 5; absent to find also those who have not said. */
  interest?: number | null;
  /** How many to show at most; absent for all. */
  limit?: number | null;
  /** How many to skip. */
  offset?: number;
  /** Words to find, each in a competency's name, meaning or bucket. Capitals do not matter. */
  query?: string;
}

/** A rater of a participant. */
export interface Seat {
  /** The day they handed in. */
  handed_in_on?: string | null;
  /** Identifier. */
  id: SeatId;
  /** The rater's name. */
  name: string;
  /** Who is rated, as a participant of a cycle. */
  participant_id: ParticipantId;
  /** As what they rate. */
  rater: Rater;
  /** Who rates; absent for somebody who is not, or no longer, in the book. */
  rater_id?: PersonId | null;
  /** How far they are. */
  state: SeatState;
}

/** A rater's form. */
export interface SeatForm {
  /** The rows, bucket by bucket. */
  buckets: FormBucket[];
  /** The cycle. */
  cycle: Cycle;
  /** True when what was handed in is closed until the other side is in; no mark is told then. */
  hidden: boolean;
  /** The ladder and the level that the person is rated on. */
  level?: LevelOnLadder | null;
  /** The name to show. */
  name: string;
  /** The level after it; absent at the top. */
  next?: LevelOnLadder | null;
  /** The part in it. */
  participant_id: ParticipantId;
  /** Who is rated. */
  person_id: PersonId;
  /** The day of the newest mark; absent while nothing is rated, and while it is hidden. */
  rated_on?: string | null;
  /** The number of the release; empty while the ladder was never released. */
  release: string;
  /** Who rates, and how far they are. */
  seat: Seat;
  /** True when it can still be changed; what is handed in only with a reason. */
  writable: boolean;
}

/** A rater of such a person. */
export type SeatId = string;

/** What one rater said on one row. */
export interface SeatMark {
  /** The mark. */
  mark: Mark;
  /** The note beside it; empty when there is none. */
  note: string;
  /** Why it was changed after it was handed in; empty when it was not. */
  reason: string;
  /** The rater. */
  seat_id: SeatId;
}

/** How far a rater is. */
export type SeatState = "not_begun" | "draft" | "handed_in" | "shown";

/**
 * A part of the pool that is kept for a group, such as first-time speakers. It is given out before the open
 * pool; those of the group whom it does not reach compete for the open pool with everybody else.
 */
export interface SetAside {
  /** Identifier. */
  id: SetAsideId;
  /** The group it is kept for. */
  name: string;
  /** How much. */
  size: Size;
}

/** A set-aside as it should be. */
export interface SetAsideDraft {
  /** The set-aside as it is known; absent for a new one. */
  id?: SetAsideId | null;
  /** The group it is kept for. */
  name: string;
  /** How much. */
  size: Size;
}

/** A part of a round's pool that is kept for a group. */
export type SetAsideId = string;

/** Drivers for a line. */
export interface SetDrivers {
  /** What its total is worked out from; absent to take the drivers off: the months then stay as they are. */
  drivers?: Worked | null;
  /** Which line. */
  line_id: LineId;
  /** How the total is spread; absent for as before, and evenly where nothing was said before. */
  phasing?: Phasing | null;
}

/** Who has a function from a day on. */
export interface SetEntry {
  /** From which day on; it may lie in the past or in the future. */
  from: string;
  /** The function. */
  function_id: FunctionId;
  /** The entry to change; absent for a new one. A new entry of a day that has one already takes its place. */
  id?: EntryId | null;
  /** Why, or under which agreement. */
  note?: string;
  /** Who has it. */
  state: Holding;
  /** With whom it is shared, or to whom it is left; left out when it is held. */
  with?: string;
}

/** Limits to set. */
export interface SetLimit {
  /** The category. */
  category_id: CategoryId;
  /** What happens when the plan up to and with a month is exceeded by what is used up to then. */
  month: Rule;
  /** From this share of the plan on, in per cent, a use is warned of: 1 to 100. */
  warn_percent: number;
  /** What happens when the plan of the year is exceeded. */
  year: Rule;
}

/** A file to make a person's photo of. */
export interface SetPhoto {
  /** The handle of the file that a person chose. */
  file: string;
  /** Whose photo. */
  person_id: PersonId;
}

/** A year's reserve as it should be. */
export interface SetReserve {
  /** The category, with those below it, whose plan is the reserve. */
  category_id: CategoryId;
  /** It should not fall below this share of the whole plan, in hundredths of a per cent. */
  floor_hundredths: number;
  /** How large it should be. */
  target: Target;
  /** The year. */
  year_id: YearId;
}

/** What a line costs by role. */
export interface SetRoleAmounts {
  /** The event that it belongs to. */
  event_id: EventId;
  /** The line. */
  line_id: LineId;
  /**
   * One amount for each role; a role that is not named leaves the line as it is planned. None at all makes it
   * an ordinary line.
   */
  roles: RolePlan[];
}

/** What the bank took for an expense or a claim, entered by hand: exactly one of the two. */
export interface Settle {
  /** The claim; it must be paid. */
  claim_id?: ClaimId | null;
  /** The expense. */
  expense_id?: ExpenseId | null;
  /** The rate it used, as `1 EUR = 1.0832 USD`. */
  rate?: string | null;
  /** The day the money left. */
  settled_on: string;
  /** What the bank took, in its own currency; negative when it brought money back. */
  taken: Money;
}

/** The four figures, in the reporting currency. */
export interface Settled {
  /** At the reference rate of its day. */
  booked: Money;
  /** The part of the difference that the bank's rate explains. */
  exchange_difference: Money;
  /** What the bank really took. */
  settled: Money;
  /** The rest: a fee, a tip, a mistake. */
  unexplained: Money;
}

/** One line's way from claimed to authorised. */
export interface SettledLine {
  /** What is left of the trip's approval for this kind of cost; absent where no trip caps it. */
  approved?: Money | null;
  /** The least of the three. */
  authorised: Money;
  /** As claimed. */
  claimed: Money;
  /** What receipts or accepted reasons show. */
  documented: Money;
  /** The line. */
  line_id: ClaimLineId;
}

/** What the bank really took for an expense or a claim. */
export type SettlementId = string;

/** A settlement with its four figures. */
export interface SettlementLine {
  /** True when no line of a statement shows it. */
  by_hand: boolean;
  /** The four figures, in the reporting currency. */
  figures: Settled;
  /** What was settled, in words. */
  name: string;
  /** What the bank took, when, at which rate, and how that was converted. */
  settlement: BankSettlement;
}

/** A claim settled, in the reporting currency. */
export interface SettlementView {
  /** Paid in advance. */
  advance: Money;
  /** Sum of the authorised ones. */
  authorised: Money;
  /** Sum of the claimed amounts, each rounded once. */
  claimed: Money;
  /** Line by line. */
  lines: SettledLine[];
  /** Claimed and not reimbursed. */
  not_reimbursed: Money;
  /** Authorised less the advance; negative when money is to be returned. */
  payable: Money;
  /** Commitment of the trip that is not needed and returns to the budget when the claim is paid. */
  released: Money;
}

/** Everything that was settled. */
export interface Settlements {
  /** The settlements, the latest first. */
  rows: SettlementLine[];
  /** The sum of each figure, each the sum of its rounded lines. */
  total: Settled;
}

/** How much a finding weighs. */
export type Severity = "note" | "warning" | "error";

/** The sheet of a person. */
export interface Sheet {
  /** All competencies of the ladder, bucket by bucket. */
  buckets: SheetBucket[];
  /** Where the person stands today; absent when on no level, and then there is nothing to rate. */
  level?: LevelOnLadder | null;
  /** The name to show. */
  name: string;
  /** The level after it; absent at the top. */
  next?: LevelOnLadder | null;
  /** The person. */
  person_id: PersonId;
  /** The day of the newest marks; absent while nothing is rated. */
  rated_on?: string | null;
}

/** The competencies of a bucket. */
export interface SheetBucket {
  /** The bucket. */
  bucket: Bucket;
  /** Its rows, in the ladder's order. */
  rows: SheetRow[];
  /** As a person reads it. */
  title: string;
}

/** What a level expects in one competency. */
export interface SheetCell {
  /** Its statements. */
  descriptors: string[];
  /** Illustrations, never requirements. */
  examples: string[];
  /** The proficiency expected, 0 to 5. */
  expected: number;
  /** Without it there is no promotion to the level. */
  must_have: boolean;
}

/** One competency with its mark. */
export interface SheetRow {
  /** The competency. */
  competency_id: CompetencyId;
  /** The newest mark; each half absent where nobody said. */
  mark: Mark;
  /** Its name. */
  name: string;
  /** What the next level expects; absent where it says nothing, and at the top. */
  next?: SheetCell | null;
  /** The note beside it; empty when there is none. */
  note: string;
  /** What the present level expects; absent where it says nothing. */
  present?: SheetCell | null;
  /** What it means. */
  summary: string;
  /** Its weight. */
  weight: number;
}

/** A person against a level, before and after. */
export interface Shift {
  /** As it would be with it. */
  after: Judged;
  /** As it would be without the change. */
  before: Judged;
  /** Its code. */
  code: string;
  /** The level. */
  level_id: LevelId;
}

/** A category whose plan would be less than what is spent and promised already. */
export interface Short {
  /** Posted. */
  actual: Money;
  /** The category. */
  category_id: CategoryId;
  /** Approved and not yet paid. */
  committed: Money;
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** Its name. */
  name: string;
  /** Its plan as it would be. */
  plan: Money;
  /** By how much it is short already, as the plan is. */
  short_before: Money;
  /** Actual + open commitments − plan: so much cannot be cut. */
  short_by: Money;
}

/** Scenarios side by side, the plan as it stands first. */
export interface SideBySide {
  /** The plan as it stands, then the scenarios. */
  columns: SideColumn[];
  /** Every category. */
  rows: SideRow[];
  /** The year. */
  year: Year;
}

/** A scenario as a column. */
export interface SideColumn {
  /** True when it is below its floor. */
  breaches_floor: boolean;
  /** Whether that is good news. */
  favour: Favour;
  /** Where the year is heading, the reserve left out. */
  forecast: AmountChange;
  /** Its name. */
  name: string;
  /** The year's plan. */
  plan: AmountChange;
  /** What is left in the reserve; absent where the year keeps none. */
  reserve_left?: Money | null;
  /** How many months it lasts. */
  reserve_months?: string | null;
  /** The same in per cent of the plan. */
  reserve_percent?: string | null;
  /** The scenario; absent for the plan as it stands. */
  scenario_id?: ScenarioId | null;
  /** What cannot be cut, all such categories of the top level together. */
  short_by: Money;
  /** Operating plan − forecast. */
  variance: AmountChange;
}

/** A category as a row. */
export interface SideRow {
  /** The category. */
  category_id: CategoryId;
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** True where a scenario differs from the plan. */
  differs: boolean;
  /** Its name. */
  name: string;
  /** Its plan in each column, and the change against the plan as it stands. */
  plans: AmountChange[];
}

/** A reviewer who has nothing against the draft. */
export interface SignOff {
  /** What the reviewer says with it. */
  note?: string;
  /** The reviewer. */
  reviewer_id: ReviewerId;
}

/** A mean that may lie below zero, of the differences that are there. */
export interface SignedMean {
  /** How many there are. */
  count: number;
  /** Sum of the differences. */
  sum: number;
  /** Their mean in tenths, halves rounded away from zero: −13 is −1.3. Absent when there is none. */
  tenths?: number | null;
}

/**
 * What has changed since a day.
 *
 * What was spent is dated by the day it was spent on; contracts, orders, promotions and those by hand by the days on
 * which they were approved, spent of and ended. Trips, claims and the plan keep no such days: both forecasts take
 * them as they stand now, and what was done to them is told in words beside it.
 */
export interface Since {
  /** How the open commitments changed. */
  committed: Money;
  /** What was done to plan, reserve, trips and claims after that day, the newest first, at most 50. */
  done: DoneSince[];
  /** How the forecast changed: the three together. */
  forecast: Money;
  /** The forecast as it is seen from that day. */
  forecast_then: Money;
  /** The day. */
  on: string;
  /** How the planned remainder changed. */
  remainder: Money;
  /** Categories in which something changed. */
  rows: ChangedRow[];
  /** Spent since. */
  spent: Money;
}

/** How much of the pool is set aside. */
export type Size = {
  /** The money, in the currency of the pool. */
  amount: Money;
  by: "amount";
} | {
  by: "share";
  /** The share. */
  hundredths: number;
};

/** Those found, the most able first, then the keenest. */
export interface SkillPage {
  /** How many people are among them. */
  people: number;
  /** Those of this part. */
  rows: FoundSkill[];
  /** How many people and competencies were found. */
  total: number;
}

/** What the people of a ladder are sorted by. */
export type SkillSort = "name" | "level" | "competency";

/** A small picture. */
export interface SmallPhoto {
  /** The picture, as the rows of the list name it. */
  photo_id: AttachmentId;
  /** The picture. */
  picture: Picture;
}

/** A kept mapping of a source's files. */
export type SourceId = string;

/** A source whose mapping is kept. */
export interface SourceLine {
  /** Identifier. */
  id: SourceId;
  /** The kind of its files. */
  kind: string;
  /** Columns and fields, as `COLUMN=FIELD`. */
  mapping: string[];
  /** What a person calls it. */
  name: string;
  /** True when its files are in windows-1252. */
  windows_1252: boolean;
}

/** The speaking plan. */
export interface SpeakingPlan {
  /** The money it asks for, by category. */
  money: CategoryMoney[];
  /** The entries by their day; those without one come last. */
  rows: AppearanceRow[];
}

/** What was really spent on people's travel and claims. */
export interface SpentView {
  /** Over everybody in the book. */
  gini: GiniView;
  /** Everybody on whom something was spent, the largest total first. */
  people: SpentYear[];
  /** By the members of the office: everybody in the book but volunteers. */
  per_member: AverageView;
  /** By those on whom something was spent. */
  per_recipient: AverageView;
  /** All of it. */
  total: Money;
  /** The fiscal years, the earliest first; a calendar year where the book has no fiscal year. */
  years: string[];
}

/** What was spent on somebody, year by year. */
export interface SpentYear {
  /** One amount for each year of the table. */
  by_year: Money[];
  /** Who. */
  name: string;
  /** Its share of all that was spent, in tenths of a per cent. */
  share_permille?: number | null;
  /** All years together. */
  total: Money;
  /** In how many of the years something was spent on them. */
  years: number;
}

/** How money is spread: by decided rounds, and by what was really spent. */
export interface SpreadPage {
  /** What was asked. */
  asked: Money;
  /** What was awarded. */
  awarded: Money;
  /** Requests that got something. */
  awards: number;
  /** The currency of all of it. */
  currency: Currency;
  /** By event. */
  events: GroupView[];
  /** Over everybody who asked. */
  gini: GiniView;
  /** By person, the largest amount first. */
  people: GroupView[];
  /** By those who asked. */
  per_applicant: AverageView;
  /** By the members of the office: everybody in the book but volunteers. */
  per_member: AverageView;
  /** By those who got something. */
  per_recipient: AverageView;
  /** By project. */
  projects: GroupView[];
  /** By region. */
  regions: GroupView[];
  /** Who got money more than once. */
  repeats: RecipientView[];
  /** Requests. */
  requests: number;
  /** The decided rounds that it is made of, the earliest first. */
  rounds: string[];
  /** What was really spent on travel and claims, over all years. */
  spent: SpentView;
}

/** A stage of a project's life. */
export interface StageChoice {
  /** Stable name. */
  key: string;
  /** Its name. */
  name: string;
  /** Why it asks for its shares. */
  reason: string;
  /** What it asks of every face, in per cent, in the order of the faces. */
  shares: number[];
  /** By what it is recognised. */
  summary: string;
}

/** Where a reviewer stands. */
export type Stand = "asked" | "objects" | "signed_off" | "signed_earlier";

/** A category's standing, those below it included. */
export interface StandingRow {
  /** Actual of each month. */
  actual_by_month: Money[];
  /** The bucket its money serves. */
  bucket?: Bucket | null;
  /** The category; absent in the row of what nobody has assigned. */
  category_id?: CategoryId | null;
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** Its figures. */
  figures: StandingView;
  /** Its limits: stop, warn or ignore, and from which share on; absent in the row of what nobody has assigned. */
  limit?: Limit | null;
  /** Its name. */
  name: string;
  /** The category above it. */
  parent_id?: CategoryId | null;
  /** Plan of each month. */
  plan_by_month: Money[];
}

/** Plan, actual, commitments and what is left. */
export interface StandingView {
  /** Posted. */
  actual: Money;
  /** Plan − actual − committed. */
  available: Money;
  /** Approved and not yet paid. */
  committed: Money;
  /** Budgeted. */
  plan: Money;
  /** How full the budget is, compared as whole amounts. */
  threshold: Threshold;
  /**
   * (Actual + committed) ÷ plan in per cent, cut off after four digits, such as `80.0006`; absent where
   * nothing is planned.
   */
  used_percent?: string | null;
}

/** Where a line of the history stands. */
export type Stands = "done" | "undone" | "dropped";

/** A new office. */
export interface Start {
  /** A ladder to begin from; absent for none. */
  built_in?: string | null;
  /** The currency it reports in. */
  currency: Currency;
  /** First month of its fiscal year, 1 to 12. */
  fiscal_start_month: number;
  /** Its name. */
  name: string;
}

/** Which ladder to begin with. */
export interface StartLadder {
  /** The stable name of a ladder that comes with the application. */
  built_in: string;
}

/** A statement as a person typed it. */
export interface Statement {
  /** The statement that is reworded; absent for a new one. */
  id?: DescriptorId | null;
  /** Its words. */
  text: string;
}

/** A statement to choose. */
export interface StatementChoice {
  /** Its name. */
  competency: string;
  /** The competency. */
  competency_id: CompetencyId;
  /** The statement. */
  descriptor_id: DescriptorId;
  /** The ladder's name. */
  ladder: string;
  /** Its code. */
  level_code: string;
  /** The level. */
  level_id: LevelId;
  /** How far the person's evidence shows it. */
  proof: Proof;
  /** Its words. */
  text: string;
}

/** The statements to choose from. */
export interface StatementChoices {
  /** The statements: the person's own ladder first. */
  rows: StatementChoice[];
  /** How many there are; not all of them are shown when there are very many. */
  total: number;
}

/** A bank statement. */
export type StatementId = string;

/** A statement with how its lines stand. */
export interface StatementLine {
  /** Whether opening and entries make the closing balance; absent where the file does not state both. */
  adds_up?: boolean | null;
  /** What the statement before it ended with, when this one does not begin with that: one may be missing. */
  gap_after?: Money | null;
  /** Of these, ones left aside. */
  ignored: number;
  /** Its lines. */
  lines: number;
  /** Of these, ones that paid something of the book. */
  matched: number;
  /** Of these, ones that nobody has said anything of. */
  open: number;
  /** The statement. */
  statement: BankStatement;
}

/** A statement by its words and its place. */
export interface StatementName {
  /** The competency; empty once no ladder has the statement any more. */
  competency: string;
  /** The statement. */
  descriptor_id: DescriptorId;
  /** Name of the ladder; empty once no ladder has the statement any more. */
  ladder: string;
  /** Code of the level; empty once no ladder has the statement any more. */
  level_code: string;
  /** Its words today; as of the day when it was tied, once no ladder has it any more. */
  text: string;
}

/** A statement of a bank file. */
export interface StatementPreview {
  /** The account, by its name or number. */
  account: string;
  /** Whether opening and entries make the closing balance; absent where the file does not state both. */
  adds_up?: boolean | null;
  /** What stood in it afterwards, where the file states it. */
  closing?: Money | null;
  /** The currency it is held in. */
  currency: Currency;
  /** The sum of the lines. */
  entries: Money;
  /** Its lines. */
  lines: number;
  /** What stood in the account before, where the file states it. */
  opening?: Money | null;
}

/** A statement of a level, with what shows it. */
export interface StatementProof {
  /** The statement. */
  descriptor_id: DescriptorId;
  /** How far it is shown. */
  proof: Proof;
  /** Its words. */
  text: string;
}

/** A statement of a level with the items that speak for it. */
export interface StatementRow {
  /** The competency's bucket. */
  bucket: Bucket;
  /** The competency's name. */
  competency: string;
  /** The competency that it belongs to. */
  competency_id: CompetencyId;
  /** The statement. */
  descriptor_id: DescriptorId;
  /** What speaks for it: what is confirmed first, then the latest. */
  items: EvidenceId[];
  /** Without the competency there is no promotion to the level. */
  must_have: boolean;
  /** True when everything that speaks for it is older than the period. */
  old: boolean;
  /** How far it is shown. */
  proof: Proof;
  /** Its words. */
  text: string;
}

/** What lies on the desk. */
export interface Status {
  /** A book that was double-clicked, named at the start or opened last: to be opened now. Told once. */
  offered?: RecentBook | null;
  /** The open book; absent at first start. */
  open?: OpenBookStatus | null;
  /** Who is at the desk. */
  person: string;
  /** Books opened before that are still there. */
  recent: RecentBook[];
  /** Today, where the person is. */
  today: string;
  /** The application's version. */
  version: string;
}

/**
 * How much a change weighs. Major: something new is demanded of a person. Minor: something was made
 * clearer, lowered or taken away. Patch: a typo.
 */
export type Step = "patch" | "minor" | "major";

/** How many changes have which step. */
export interface StepCounts {
  /** Something new is demanded. */
  major: number;
  /** Clearer, lower or gone. */
  minor: number;
  /** Typos and titles. */
  patch: number;
}

/** What happened to a reserve. */
export type StepKind = "drawn" | "put_back";

/** A step of a reserve's history. */
export interface StepView {
  /** How much. */
  amount: Money;
  /** What happened. */
  kind: StepKind;
  /** What was left after it, counted from what is set aside now. */
  left: Money;
  /** When. */
  on: string;
  /** Why it was drawn. */
  reason: string;
}

/** What an undo or redo did. */
export interface Stepped {
  /** What was taken back or done again, in words; absent when there was nothing. */
  label?: string | null;
  /** What a redo would do again now. */
  next_redo?: string | null;
  /** What an undo would take back now. */
  next_undo?: string | null;
}

/** What was let through. */
export type Subject = "trip" | "claim" | "commitment" | "expense";

/** Something that a line may have paid, and why. */
export interface SuggestionView {
  /** The day it was spent or fell due. */
  on: string;
  /** The parts. */
  parts: PartView[];
  /** The sum of the parts, 0 to 100. */
  score: number;
  /** What it is. */
  target: PaidThing;
}

/** A row that would be switched. */
export interface SwitchedRow {
  /** Its bucket. */
  bucket: Bucket;
  /** The row. */
  competency_id: CompetencyId;
  /** Its name. */
  ladder: string;
  /** The ladder. */
  ladder_id: LadderId;
  /** Its name. */
  name: string;
  /** True when it would be switched on, false when off. */
  turns_on: boolean;
}

/** The evidence of a person for a level. */
export interface TablePage {
  /** The items that stand in it, the latest first. */
  items: EvidenceRow[];
  /** Where the person stands today; absent when on no level. */
  level?: LevelOnLadder | null;
  /** The name to show. */
  name: string;
  /** How many months the period has. */
  period_months: number;
  /** The person. */
  person_id: PersonId;
  /** The table; absent when there is no level to hold anything against. */
  table?: EvidenceTable | null;
  /** The level of the table; absent for somebody on no level when none is asked for. */
  target_level?: LevelOnLadder | null;
}

/** What is agreed in a row. */
export type Take = "self" | "manager" | "own";

/** A scenario whose base has moved. */
export interface TakeBase {
  /** Which one. */
  scenario_id: ScenarioId;
}

/** People to take into a cycle. */
export interface TakeIn {
  /** The cycle. */
  cycle_id: CycleId;
  /** The people; those who take part already stay as they are. */
  person_ids: PersonId[];
}

/** How large a reserve should be. */
export type Target = {
  by: "share";
  /** The share. */
  hundredths: number;
} | {
  by: "months";
  /** The months. */
  hundredths: number;
};

/** One person in one bucket. */
export interface TeamCell {
  /** Coverage on the earlier day, against what the present level expects; empty when none was asked for. */
  before: Coverage;
  /** By how many tenths of a per cent the coverage has changed since then; absent when one of the two is. */
  change?: number | null;
  /** Coverage of what the present level expects. */
  coverage: Coverage;
  /** Mean interest where it was said, in tenths. */
  interest: TenthsMean;
  /** Mean proficiency of the rated rows, in tenths. */
  proficiency: TenthsMean;
  /**
   * Mean of what is missing to the present level, in tenths of a proficiency step, over the rated rows
   * that expect something. A row above its expectation makes up for none below it.
   */
  short: TenthsMean;
}

/** The people of one ladder over its competencies. */
export interface TeamCompetencies {
  /** Columns, in the ladder's order. */
  columns: CompetencyColumn[];
  /** Its name. */
  ladder: string;
  /** The ladder. */
  ladder_id: LadderId;
  /** Those of this part, by name. */
  rows: CompetencyRow[];
  /** How many people stand on the ladder today. */
  total: number;
}

/** The focus of everybody and of the office. */
export interface TeamFocus {
  /** The faces, in the order in which they are shown. */
  faces: FaceColumn[];
  /** Everybody on a ladder today, by name. */
  people: FocusLine[];
  /** The office's projects, by name. */
  projects: Project[];
  /** The stages that a project may be at, earliest first. */
  stages: StageChoice[];
}

/** The team as one picture. */
export interface TeamPicture {
  /** Columns: the five first, then the ladders' own. */
  buckets: MapBucket[];
  /** Those of this part, by name. */
  rows: MapRow[];
  /** How many people stand on a level today. */
  total: number;
}

/** A mean that leaves absent values out: 5 and 5 and nobody is 5. */
export interface TenthsMean {
  /** How many there are. */
  count: number;
  /** Sum of the values that are there. */
  sum: number;
  /** Their mean in tenths, rounded half up: 43 is 4.3. Absent when there is none. */
  tenths?: number | null;
}

/** Light, dark, or as the desktop asks. */
export type ThemeChoice = "system" | "light" | "dark";

/** How full a budget is. Compared as whole numbers, never as rounded percentages. */
export type Threshold = "clear" | "warning" | "exceeded";

/** Who stands first of those with the same score. */
export type TieBreak = {
  by: "earlier";
} | {
  by: "smaller";
} | {
  by: "lot";
  /** The number that the lot is drawn with, written down before the scores are in. */
  seed: number;
};

/** The rows of a ladder that a function is to switch. */
export interface TieRows {
  /** All rows of this ladder that it switches; those that are missing here are untied. */
  competency_ids: CompetencyId[];
  /** The function. */
  function_id: FunctionId;
  /** The ladder. */
  ladder_id: LadderId;
}

/** Requests with the same score, in the order that the tie-break gave them. */
export interface TieView {
  /** The tie-break. */
  by: TieBreak;
  /** True when some of them got money and others did not. */
  decided: boolean;
  /** Who they are, the first one first. */
  names: string[];
  /** The score; absent in a round without a rubric. */
  score?: ScoreView | null;
}

/** A person's ratings over time. */
export interface Timeline {
  /** The ladder of today; empty for somebody who stands on none. */
  ladder: string;
  /** The name to show. */
  name: string;
  /** The person. */
  person_id: PersonId;
  /** Competency by competency, in the ladder's order. */
  rows: TimelineRow[];
}

/** What somebody said on a day. */
export interface TimelinePoint {
  /** The rater's name; empty outside a cycle, and for what was agreed. */
  by: string;
  /** The mark. */
  mark: Mark;
  /** The note beside it; empty when there is none. */
  note: string;
  /** The day. */
  on: string;
  /** Whose it is. */
  rater: Rater;
  /** Why it became another figure; empty when nobody had to say. */
  reason: string;
}

/** One competency over time. */
export interface TimelineRow {
  /** Its bucket, as a person reads it. */
  bucket: string;
  /** The competency. */
  competency_id: CompetencyId;
  /** What the present level expects, 0 to 5. */
  expected: number;
  /** Its name. */
  name: string;
  /** What each rater said on each day, the earliest first. */
  points: TimelinePoint[];
}

/** A line that becomes an expense. */
export interface ToExpense {
  /** The budget category. */
  category_id?: CategoryId | null;
  /** What for, where the bank's words are not good enough. */
  description?: string | null;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** The line. */
  line_id: BankLineId;
  /** Who was paid, where the bank's words are not good enough. */
  merchant?: string | null;
  /** The expense that the line gives money back of, for one that came in. */
  refund_of?: ExpenseId | null;
}

/** Home. */
export interface Today {
  /** How much is in the book. */
  counts: Counts;
  /** What needs attention, the most urgent first. */
  items: Item[];
  /** The office's name. */
  office: string;
  /** The day. */
  today: string;
  /** The present fiscal year's standing; absent before there is one. */
  year?: YearStanding | null;
}

/** What a line was taken for. */
export type ToldAs = "introduction" | "experience";

/** A line that was taken for something else than a statement. */
export interface ToldLine {
  /** The level or competency it stands at; empty for the ladder. */
  at: string;
  /** What it was taken for. */
  kind: ToldAs;
  /** Its line in the file, where the file has lines. */
  line?: number | null;
  /** What it says. */
  text: string;
}

/** A line that a change touched, with its totals before and after that change. */
export interface TouchedView {
  /** The line. */
  line_id: LineId;
  /** Its name. */
  name: string;
  /** Its total; nothing before for a line that is added, nothing after for one that is dropped. */
  plan: AmountChange;
}

/**
 * A dated change of level, track, title or pay class. One that brings a level shares its identifier with
 * the placement.
 */
export type TransitionId = string;

/** What changes with a transition. */
export type TransitionKind = "entry" | "ladder" | "track" | "level" | "title" | "pay_class";

/** A dated change, with what it changes. */
export interface TransitionRow {
  /** True while the day lies ahead. */
  ahead: boolean;
  /** What differs from the day before. */
  changes: TransitionKind[];
  /** The title towards the outside from then on; absent when it stays. */
  external_title?: string | null;
  /** From which day on. */
  from: string;
  /** The level before; absent when there was none, or the level stays. */
  from_level?: LevelOnLadder | null;
  /** Identifier; a change that brings a level shares it with the placement. */
  id: TransitionId;
  /** The title in the company's own terms from then on; absent when it stays. */
  internal_title?: string | null;
  /** HR's job class from then on; absent when it stays. */
  job_class?: string | null;
  /** The level it leads to; absent when the level stays. */
  level?: LevelOnLadder | null;
  /** Why; empty when nobody said. */
  reason: string;
  /** The track of that level. */
  track?: string | null;
}

/** The translation of a ladder. */
export interface TranslationPage {
  /** What competencies count toward; only shares above 0. */
  counts: Count[];
  /** What levels equal; only where there is an equal. */
  equivalents: Equivalent[];
  /** The ladder. */
  ladder_id: LadderId;
  /** The traditional roles of the office, in the order in which they are shown. */
  roles: Role[];
  /** The sum of each competency's shares, in the order of the ladder. */
  sums: CompetencySum[];
}

/** A travel request. */
export interface Trip {
  /** The budget category it is paid from. */
  category_id: CategoryId;
  /** Where to. */
  destination: string;
  /** The event it leads to. */
  event_id?: EventId | null;
  /** Identifier. */
  id: TripId;
  /** First day away. */
  leaves_on: string;
  /** Its lines. */
  lines: TripLine[];
  /** The reason that goes with its state, such as why it was declined; empty otherwise. */
  note: string;
  /** Who let it through above a limit, in which role, and why; empty otherwise. */
  override_reason: string;
  /** Who travels. */
  person_id: PersonId;
  /** What for. */
  purpose: string;
  /** Last day away. */
  returns_on: string;
  /** How far the request is. */
  state: TripState;
}

/** A travel request. */
export type TripId = string;

/** A line of a travel request. */
export interface TripLine {
  /** The estimate in the currency it was made in. Approved, it is the cap of what is reimbursed. */
  amount: Money;
  /** The same in the office's reporting currency. */
  booked: Money;
  /** How it was converted; absent when it was in the reporting currency. */
  conversion?: Conversion | null;
  /** In words. */
  description: string;
  /** Identifier. */
  id: TripLineId;
  /** What for. */
  kind: CostKind;
}

/** A line of a travel request. */
export type TripLineId = string;

/** The travel request for an appearance. */
export interface TripNote {
  /** Its estimate. */
  estimate: Money;
  /** The request. */
  id: TripId;
  /** How far it is. */
  state: TripState;
}

/** A travel request with what a decision needs. */
export interface TripPage {
  /** The claim that settles it. */
  claim_id?: ClaimId | null;
  /** What approving it would do to the budget; absent once it is decided. */
  room?: RoomView | null;
  /** The request as in the list. */
  summary: TripSummary;
  /** The request with its lines: each amount, what it was booked at, and how. */
  trip: Trip;
}

/** How far a travel request is. */
export type TripState = "draft" | "submitted" | "approved" | "claimed" | "declined" | "cancelled";

/** A travel request in the list. */
export interface TripSummary {
  /** The budget category it is paid from. */
  category_name: string;
  /** Where to. */
  destination: string;
  /** The event it leads to. */
  event_id?: EventId | null;
  /** The name of that event. */
  event_name?: string | null;
  /** Identifier. */
  id: TripId;
  /** First day away. */
  leaves_on: string;
  /** Who travels. */
  person_id: PersonId;
  /** The name of who travels. */
  person_name: string;
  /** What for. */
  purpose: string;
  /** Last day away. */
  returns_on: string;
  /** How far the request is. */
  state: TripState;
  /** The estimate: the sum of its rounded lines, in the reporting currency. */
  total: Money;
}

/** A part of what would be committed or spent. */
export interface TryPart {
  /** How much. */
  amount: Money;
  /** Its day, which decides rate, month and year. */
  on: string;
}

/** Money to try against the limits. */
export interface TryRoom {
  /** That day; absent for today. */
  approved_on?: string | null;
  /** The category. */
  category_id: CategoryId;
  /** The commitment it is spent of: only what exceeds that is new. */
  commitment_id?: CommitmentId | null;
  /** True for an expense, false for a commitment. */
  is_spent: boolean;
  /** What would be spent; empty for a commitment. */
  parts?: TryPart[];
  /** How a commitment would fall due, booked at the rate of the day of approval. */
  schedule?: Schedule | null;
}

/** A way onward as a person typed it. */
export interface TypedRoute {
  /** The way that is reworded; absent for a new one. */
  id?: RouteId | null;
  /** Where it leads. */
  name: string;
  /** What it asks and offers. */
  summary: string;
}

/** A competency that no bucket was found for. */
export interface UnassignedLine {
  /** How many statements it has. */
  descriptors: number;
  /** Its id, which a correction names. */
  id: string;
  /** Its line in the file, where the file has lines. */
  line?: number | null;
  /** Its name. */
  name: string;
}

/** What drivers are paid for each of, or count. */
export type Unit = "attendee" | "speaker" | "person" | "day" | "night" | "month" | "seat" | "trip" | "event" | "piece";

/** What becomes of a set-aside that its group does not use up. */
export type Unused = "flows_back" | "stays_unspent";

/** The computed judgement. A person's own judgement stands beside it, never in its place. */
export type Verdict = "not_assessed" | "not_yet" | "close" | "ready";

/** How many people have each verdict. */
export interface VerdictCounts {
  /** Close. */
  close: number;
  /** Nothing is rated. */
  not_assessed: number;
  /** Not yet. */
  not_yet: number;
  /** Ready. */
  ready: number;
}

/** A category of a version. Sums follow the tree as it was then. */
export interface VersionCategory {
  /** The category. */
  category_id: CategoryId;
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** Its own lines. */
  lines: VersionGridLine[];
  /** Sub-total of each month, categories below it included. */
  months: Money[];
  /** Its name as it was then. */
  name: string;
  /** Sub-total of the year. */
  total: Money;
}

/** A version, or the working plan, as a grid. */
export interface VersionGrid {
  /** Total of each month. */
  month_totals: Money[];
  /** Its twelve months. */
  months: Month[];
  /** Categories in the order in which they are shown, those without any plan left out. */
  rows: VersionCategory[];
  /** Total of the year. */
  total: Money;
  /** The version; absent for the working plan. */
  version?: PlanVersion | null;
  /** The year as it was then. */
  year: Year;
}

/** A line of a version. */
export interface VersionGridLine {
  /** Identifier. */
  line_id: LineId;
  /** Twelve amounts, first month of the fiscal year first. */
  months: HeldFigure[];
  /** What it is for. */
  name: string;
  /** What was noted about it. */
  note: string;
  /** Their sum. */
  total: HeldFigure;
}

/** A version of a year's plan. */
export type VersionId = string;

/** How a version came about. */
export type VersionKind = "approved" | "revised" | "adopted" | "kept";

/** A version in the list. */
export interface VersionLine {
  /** Lines that differ from the version it replaced; all of them for the first. */
  lines: number;
  /** Its total; before it stands that of the version it replaced, nothing for the first. */
  total: AmountChange;
  /** The version. */
  version: PlanVersion;
}

/** Which lens to put on. */
export interface WearLens {
  /** The lens; absent takes off the one that is worn. */
  lens_id?: LensId | null;
  /** The person. */
  person_id: PersonId;
}

/** Which document, of what, in which format. */
export interface Which {
  /** Its name. */
  document: string;
  /** The format; absent for the usual one. */
  format?: string | null;
  /** Name or identifier of the lens to see a career ladder through; absent for none. */
  lens?: string | null;
  /** Identifier or name of what it is made of; absent for the first. */
  of?: string | null;
  /**
   * Number or identifier of the release to make a career ladder or competency matrix of, or `draft`; absent
   * for the release that people are held against, and for the draft while there is none.
   */
  release?: string | null;
  /** With the pay bands in a ladder's file; they are left out unless they are asked for. */
  with_pay?: boolean;
}

/** Why a request got what it got. */
export type WhyKind = "full" | "share" | "did_not_fit" | "stopped" | "not_scored";

/** A promotion to give up. */
export interface WithdrawPromotion {
  /** The promotion. */
  id: PromotionId;
  /** Why it is given up. */
  reason: string;
}

/** What became of a run of words. */
export type WordMark = "kept" | "added" | "removed";

/** A run of words, with the blanks and marks between them. */
export interface WordRun {
  /** What became of it. */
  mark: WordMark;
  /** Its text as it stands. */
  text: string;
}

/** For whom a description is worded. */
export type Wording = "internal" | "external";

/** What a total is worked out from. */
export interface Worked {
  /** The drivers, each with a name of its own. */
  drivers: Driver[];
  /**
   * How they make the total: an expression of their names, such as `lunch*attendees*days + 350`. Empty for
   * all of them multiplied.
   */
  formula: string;
}

/** What a person sees through. */
export interface Worn {
  /** The lenses of the ladder on which the person stands, by name. */
  choices: LensChoice[];
  /**
   * The lens with its examples; absent when none is worn, and while the person stands on another ladder
   * than the one it lies over.
   */
  lens?: Lens | null;
  /** The person. */
  person_id: PersonId;
}

/** Amounts to write, all in one step. */
export interface WriteAmounts {
  /** The amounts. */
  cells: MonthAmount[];
  /** The year. */
  year_id: YearId;
}

/** The bands of a level as they should be. */
export interface WriteBands {
  /** All of its bands, one for each currency and day of effect; one that is missing here is removed. */
  bands: PayBand[];
  /** The level. */
  level_id: LevelId;
}

/** A cell as it should be. */
export interface WriteCell {
  /** The row. */
  competency_id: CompetencyId;
  /** All statements of the cell in their order; one that is missing here is removed. */
  descriptors: Statement[];
  /** All illustrations of the cell in their order; blank ones are left out. */
  examples: string[];
  /** The proficiency expected, 0 to 5. */
  expected: number;
  /** The ladder. */
  ladder_id: LadderId;
  /** The column. */
  level_id: LevelId;
  /** Without it there is no promotion to this level. */
  must_have: boolean;
  /** Why the row differs from the ladder's parent; asked for on derived ladders. */
  reason?: string | null;
}

/** A pasted block. */
export interface WriteCells {
  /** The cells of the block. */
  cells: PastedCell[];
  /** The ladder. */
  ladder_id: LadderId;
  /** Why the rows differ from the ladder's parent; asked for on derived ladders. */
  reason?: string | null;
}

/** Shares to write, one cell or a pasted block. */
export interface WriteCounts {
  /** The shares; cells that are not named stay as they are. */
  counts: Count[];
  /** The ladder. */
  ladder_id: LadderId;
}

/** All dotted lines of a person, in place of those there were. */
export interface WriteDottedLines {
  /** The lines; none to take them all away. */
  lines: DottedLine[];
  /** Whose lines. */
  person_id: PersonId;
}

/** Equals to write, one cell or a pasted block. */
export interface WriteEquivalents {
  /** The equals; a level without a rung has none in that role. Cells that are not named stay as they are. */
  equivalents: Equivalent[];
  /** The ladder. */
  ladder_id: LadderId;
}

/** A description as it should be. */
export interface WriteJob {
  /** How somebody is engaged. */
  engagement: Engagement;
  /** The level. */
  level_id: LevelId;
  /** Its words; blank lines and headings of nothing are left out. */
  text: JobText;
  /** For whom it is worded. */
  wording: Wording;
}

/** What a lens should show in one cell. */
export interface WriteLensExamples {
  /** The row. */
  competency_id: CompetencyId;
  /** All its examples for this cell in their order; blank ones and repetitions are left out. */
  examples: string[];
  /** The lens. */
  lens_id: LensId;
  /** The column. */
  level_id: LevelId;
}

/** The location multipliers of a ladder as they should be. */
export interface WriteMultipliers {
  /** The ladder. */
  ladder_id: LadderId;
  /** All of its multipliers in their order; one that is missing here is removed. */
  multipliers: LocationMultiplier[];
}

/** A role as it should be; its rungs stay. */
export interface WriteRole {
  /** The role; absent for a new one. */
  id?: RoleId | null;
  /** Its name; no other role has it. */
  name: string;
  /** What it does, in a sentence. */
  summary?: string;
}

/** The ways onward of a ladder as they should be. */
export interface WriteRoutes {
  /** The ladder. */
  ladder_id: LadderId;
  /** All of its ways onward in their order; one that is missing here is removed. */
  routes: TypedRoute[];
}

/** The rungs of a role as they should be. */
export interface WriteRungs {
  /** The role. */
  role_id: RoleId;
  /** All of its rungs, lowest first; one that is missing here goes. */
  rungs: RungDraft[];
}

/** All weights of a ladder at once. */
export interface WriteWeights {
  /** The ladder. */
  ladder_id: LadderId;
  /** The weights, which sum to 100. A row that is not named weighs nothing. */
  weights: RowWeight[];
}

/** A fiscal year. */
export interface Year {
  /** Currency of its plan. */
  currency: Currency;
  /** Its first month. */
  first_month: Month;
  /** Identifier. */
  id: YearId;
  /** What people call it: `FY 2026`. */
  name: string;
}

/** Where a year will end. */
export interface YearForecast {
  /** The day it is seen from. */
  as_of: string;
  /** By bucket. */
  buckets: BucketForecast[];
  /** Events with money in this year, the dearest first. */
  events: EventForecast[];
  /** How many of its months are over on that day. */
  months_over: number;
  /** By owner; empty where no category has one. */
  owners: OwnerForecast[];
  /** The reserve, where the year keeps one. */
  reserve?: Cushion | null;
  /**
   * Categories in the order in which they are shown, the reserve left out; last, where there are such
   * expenses, a row `Unassigned`.
   */
  rows: ForecastRow[];
  /** What has changed, when it was asked for. */
  since?: Since | null;
  /** The operating year: everything but the reserve. */
  total: ForecastView;
  /** The year. */
  year: Year;
}

/** A fiscal year's budget. */
export type YearId = string;

/** A fiscal year in the list. */
export interface YearLine {
  /** True when today lies in it. */
  is_current: boolean;
  /** Its last month. */
  last_month: Month;
  /** Everything that is planned for it. */
  plan: Money;
  /** The year. */
  year: Year;
}

/** The figures of a year's pictures. All but the burn-down are those of the operating year, without the reserve. */
export interface YearPictures {
  /** The day it is seen from. */
  as_of: string;
  /** What is left, month by month. */
  burn_down: BurnDown;
  /** Its top categories in their order, the unassigned last. Their changes lead from the plan to the forecast. */
  categories: CategoryPicture[];
  /** Its twelve months. */
  months: MonthPicture[];
  /** How many of its months are over on that day. */
  months_over: number;
  /** All of it. */
  total: MonthFigures;
  /** The year. */
  year: Year;
}

/** Where a year's money stands. */
export interface YearStanding {
  /** How many expenses are counted. */
  expenses: number;
  /** The last day of one of them. */
  last_expense_on?: string | null;
  /** All of it by month. */
  months: MonthTotal[];
  /**
   * Categories in the order in which they are shown; last, where there are such expenses, a row
   * `Unassigned` for those without a category.
   */
  rows: StandingRow[];
  /** All of it. */
  total: StandingView;
  /** The year. */
  year: Year;
}

/** Every command by name. */
export interface Commands {
  /** Adds an allocation round. */
  "allocations.add": {
    kind: "write";
    request: AddRound;
    answer: Round;
  };
  /** Adds a request to an allocation round, booked at the rate of its day. */
  "allocations.add_request": {
    kind: "write";
    request: AddRequest;
    answer: FundRequest;
  };
  /** Changes an allocation round that is not decided. */
  "allocations.change": {
    kind: "write";
    request: ChangeRound;
    answer: Round;
  };
  /** Changes a request of an open allocation round. */
  "allocations.change_request": {
    kind: "write";
    request: ChangeRequest;
    answer: FundRequest;
  };
  /** Makes the result of an allocation round final. */
  "allocations.decide": {
    kind: "write";
    request: Decide;
    answer: Round;
  };
  /** An allocation round with its requests, scores and result: a preview until it is decided. */
  "allocations.get": {
    kind: "read";
    request: AskRound;
    answer: RoundPage;
  };
  /** Every allocation round, the one that closes last first. */
  "allocations.list": {
    kind: "read";
    request: Nothing;
    answer: RoundLine[];
  };
  /** Removes an allocation round that is not decided, with its requests. */
  "allocations.remove": {
    kind: "write";
    request: OfRound;
    answer: Nothing;
  };
  /** Removes a request of an open allocation round. */
  "allocations.remove_request": {
    kind: "write";
    request: OfRequest;
    answer: Nothing;
  };
  /** Writes what one scorer says of a request. */
  "allocations.score": {
    kind: "write";
    request: ScoreRequest;
    answer: Scoring;
  };
  /** How money is spread over people, regions, projects and events, and what was really spent on whom. */
  "allocations.spread": {
    kind: "read";
    request: AskSpread;
    answer: SpreadPage;
  };
  /** Agrees on an assessment, which then stays as it is. */
  "assessments.agree": {
    kind: "write";
    request: Agree;
    answer: DifferencePage;
  };
  /** What the raters of a person said, side by side, once both sides are in. */
  "assessments.differences": {
    kind: "read";
    request: AskDifferences;
    answer: DifferencePage;
  };
  /** Gives a mark as one of the raters of a cycle. */
  "assessments.fill": {
    kind: "write";
    request: Fill;
    answer: Rated;
  };
  /** The form of one rater, with their own marks and nobody else's. */
  "assessments.form": {
    kind: "read";
    request: AskForm;
    answer: SeatForm;
  };
  /** Hands a rater's form in; it opens when the other side is in too. */
  "assessments.hand_in": {
    kind: "write";
    request: HandIn;
    answer: Nothing;
  };
  /** The days on which a person's mark on a competency changed. */
  "assessments.history": {
    kind: "read";
    request: AskHistory;
    answer: MarkOfDay[];
  };
  /** Writes a note beside a person's mark on one competency. */
  "assessments.note": {
    kind: "write";
    request: Note;
    answer: Rated;
  };
  /** The opened review cycles that a person takes part in, with their raters. */
  "assessments.parts": {
    kind: "read";
    request: AskParts;
    answer: CyclePart[];
  };
  /** Rates a person on one competency. */
  "assessments.rate": {
    kind: "write";
    request: Rate;
    answer: Rated;
  };
  /** Readiness of a person for a level, with all that it is made of. */
  "assessments.readiness": {
    kind: "read";
    request: AskReadiness;
    answer: ReadinessPage;
  };
  /** Writes a note beside a mark as one of the raters of a cycle. */
  "assessments.remark": {
    kind: "write";
    request: Remark;
    answer: Rated;
  };
  /** The sheet to rate a person on, over the ladder of today. */
  "assessments.sheet": {
    kind: "read";
    request: AskSheet;
    answer: Sheet;
  };
  /** A person's ratings over time, competency by competency, as far as they are open. */
  "assessments.timeline": {
    kind: "read";
    request: AskTimeline;
    answer: Timeline;
  };
  /** Every bank account with its statements and whether they add up. */
  "bank.accounts": {
    kind: "read";
    request: Nothing;
    answer: Accounts;
  };
  /** Leaves a line aside, with the reason. */
  "bank.ignore_line": {
    kind: "write";
    request: IgnoreLine;
    answer: BankLineView;
  };
  /** Lines of an account or a statement, each open one with the likeliest thing it may have paid. */
  "bank.lines": {
    kind: "read";
    request: ListBankLines;
    answer: BankLinePage;
  };
  /** Says what a line paid, and settles it with what the bank really took. */
  "bank.match_line": {
    kind: "write";
    request: MatchLine;
    answer: BankLineView;
  };
  /** Removes a bank statement with its lines and what was said of them. */
  "bank.remove_statement": {
    kind: "write";
    request: RemoveStatement;
    answer: Nothing;
  };
  /** Gives a bank account another name. */
  "bank.rename_account": {
    kind: "write";
    request: RenameAccount;
    answer: BankAccount;
  };
  /** Enters what the bank really took for an expense or a paid claim. */
  "bank.settle": {
    kind: "write";
    request: Settle;
    answer: SettlementLine;
  };
  /** What the bank really took for an expense or a claim. */
  "bank.settlement": {
    kind: "read";
    request: OfPaid;
    answer: SettlementLine | null;
  };
  /** Everything that was settled, with the sums of booked, settled, exchange difference and the unexplained. */
  "bank.settlements": {
    kind: "read";
    request: Nothing;
    answer: Settlements;
  };
  /** What a line may have paid, the likeliest first, with the parts each score is made of. */
  "bank.suggest": {
    kind: "read";
    request: AskSuggestions;
    answer: SuggestionView[];
  };
  /** Makes an expense of a line that nothing in the book explains. */
  "bank.to_expense": {
    kind: "write";
    request: ToExpense;
    answer: BankLineView;
  };
  /** Takes back what was said of a line. */
  "bank.unmatch_line": {
    kind: "write";
    request: OfBankLine;
    answer: BankLineView;
  };
  /** Takes a settlement back; a bank line that showed it is open again. */
  "bank.unsettle": {
    kind: "write";
    request: RemoveSettlement;
    answer: Nothing;
  };
  /** Makes a backup now. */
  "books.back_up": {
    kind: "desk";
    request: Nothing;
    answer: BackupLine;
  };
  /** The backups of the open book, newest first. */
  "books.backups": {
    kind: "desk";
    request: Nothing;
    answer: BackupList;
  };
  /** Looks every page, reference and attachment of the book over. */
  "books.check": {
    kind: "desk";
    request: Nothing;
    answer: CheckResult;
  };
  /** Asks which book to open. */
  "books.choose": {
    kind: "desk";
    request: Nothing;
    answer: Chosen;
  };
  /** Closes the open book. */
  "books.close": {
    kind: "desk";
    request: Nothing;
    answer: Status;
  };
  /** Opens a book. */
  "books.open": {
    kind: "desk";
    request: OpenBook;
    answer: Status;
  };
  /** Sets, changes or removes the book's password. */
  "books.protect": {
    kind: "desk";
    request: Protect;
    answer: Status;
  };
  /** Puts a backup in the book's place; the present state is kept first. */
  "books.restore": {
    kind: "desk";
    request: Restore;
    answer: Status;
  };
  /** Opens the sample office, making it first when it is not there. */
  "books.sample": {
    kind: "desk";
    request: Sample;
    answer: Status;
  };
  /** Saves a copy of the open book. */
  "books.save_copy": {
    kind: "desk";
    request: Nothing;
    answer: Saved;
  };
  /** Saves a fresh sample office under a name of one's own, and opens it. */
  "books.save_sample": {
    kind: "desk";
    request: Nothing;
    answer: Status;
  };
  /** Starts an office in a new book. */
  "books.start": {
    kind: "desk";
    request: Start;
    answer: Status;
  };
  /** What lies on the desk: the open book, the ones opened before. */
  "books.status": {
    kind: "desk";
    request: Nothing;
    answer: Status;
  };
  /** Adds a budget category. */
  "budget.add_category": {
    kind: "write";
    request: AddCategory;
    answer: Category;
  };
  /** Adds a line to a year's plan. */
  "budget.add_line": {
    kind: "write";
    request: AddLine;
    answer: GridLine;
  };
  /** Adds the usual categories of the kinds that no category covers yet. */
  "budget.begin_categories": {
    kind: "write";
    request: Nothing;
    answer: Category[];
  };
  /** Renames or moves a budget category. */
  "budget.change_category": {
    kind: "write";
    request: ChangeCategory;
    answer: Category;
  };
  /** Describes a line of the plan anew: its name, its category, its note. */
  "budget.change_line": {
    kind: "write";
    request: ChangeLine;
    answer: GridLine;
  };
  /** Where a year will end: actual, open commitments and planned remainder, by category, bucket and event. */
  "budget.forecast": {
    kind: "read";
    request: AskForecast;
    answer: YearForecast;
  };
  /** The plan of a year as a grid of category by month, with every sub-total. */
  "budget.grid": {
    kind: "read";
    request: OfYear;
    answer: Grid;
  };
  /** A line of the plan with everything its amounts came from: phasing, drivers, conversions. */
  "budget.line": {
    kind: "read";
    request: OfLine;
    answer: LinePage;
  };
  /** Opens a figure of the budget to the rows it is the sum of. */
  "budget.open_up": {
    kind: "read";
    request: OpenUp;
    answer: Opened;
  };
  /** Opens a fiscal year in the office's reporting currency. */
  "budget.open_year": {
    kind: "write";
    request: OpenYear;
    answer: Year;
  };
  /** Spreads a total over a line's months; they always sum to it. */
  "budget.phase_line": {
    kind: "write";
    request: PhaseLine;
    answer: GridLine;
  };
  /** The figures of a year's pictures: by month, from plan to forecast, by category, what is left. */
  "budget.pictures": {
    kind: "read";
    request: AskPictures;
    answer: YearPictures;
  };
  /** Plans a line in another currency, booked at the rate of a day. */
  "budget.plan_in": {
    kind: "write";
    request: PlanIn;
    answer: LinePage;
  };
  /** Where each restricted pool stands in a year. */
  "budget.pools": {
    kind: "read";
    request: OfYear;
    answer: PoolLine[];
  };
  /** Works out expressions such as `=3*450`; nothing is written. */
  "budget.reckon": {
    kind: "read";
    request: Reckon;
    answer: Reckoned[];
  };
  /** Removes a budget category on which nothing hangs. */
  "budget.remove_category": {
    kind: "write";
    request: RemoveCategory;
    answer: Nothing;
  };
  /** Removes a line of the plan with its amounts. */
  "budget.remove_line": {
    kind: "write";
    request: OfLine;
    answer: Nothing;
  };
  /** Saves the figures of a picture as CSV. */
  "budget.save_figures": {
    kind: "desk";
    request: SaveFigures;
    answer: Saved;
  };
  /** Plans a line from drivers, such as a price for each attendee; its months are recomputed. */
  "budget.set_drivers": {
    kind: "write";
    request: SetDrivers;
    answer: LinePage;
  };
  /** Where a year's money stands: plan, actual, committed and available, by category and month. */
  "budget.standing": {
    kind: "read";
    request: AskStanding;
    answer: YearStanding;
  };
  /** Writes amounts or expressions into the plan, one cell or a pasted block. */
  "budget.write_amounts": {
    kind: "write";
    request: WriteAmounts;
    answer: Nothing;
  };
  /** Every fiscal year, oldest first. */
  "budget.years": {
    kind: "read";
    request: Nothing;
    answer: YearLine[];
  };
  /** Adds a function to the charter. */
  "charter.add_function": {
    kind: "write";
    request: AddFunction;
    answer: CharterPage;
  };
  /** Adds the usual functions that the charter lacks, tied to the rows of the ladders that the book has. */
  "charter.begin": {
    kind: "write";
    request: Nothing;
    answer: CharterPage;
  };
  /** What a change of the charter would do to rows and to people. */
  "charter.effect": {
    kind: "read";
    request: AskEffect;
    answer: Effect;
  };
  /** The functions of the office with their history, and the rows that they switch on and off. */
  "charter.get": {
    kind: "read";
    request: GetCharter;
    answer: CharterPage;
  };
  /** Takes an entry away; the one before it holds again. */
  "charter.remove_entry": {
    kind: "write";
    request: RemoveEntry;
    answer: CharterPage;
  };
  /** Takes a function away with its history and its ties. */
  "charter.remove_function": {
    kind: "write";
    request: RemoveFunction;
    answer: CharterPage;
  };
  /** Changes a function's name and what belongs to it. */
  "charter.rename_function": {
    kind: "write";
    request: RenameFunction;
    answer: CharterPage;
  };
  /** Says who has a function from a day on. */
  "charter.set": {
    kind: "write";
    request: SetEntry;
    answer: CharterPage;
  };
  /** Chooses the rows of a ladder that a function switches. */
  "charter.tie": {
    kind: "write";
    request: TieRows;
    answer: CharterPage;
  };
  /** Adds a reimbursement claim. */
  "claims.add": {
    kind: "write";
    request: NewClaim;
    answer: Claim;
  };
  /** Adds a line to a claim, booked at the rate of its day. */
  "claims.add_line": {
    kind: "write";
    request: NewClaimLine;
    answer: ClaimLine;
  };
  /** Approves a claim. */
  "claims.approve": {
    kind: "write";
    request: ApproveClaim;
    answer: Claim;
  };
  /** Sends a claim back with a question. */
  "claims.ask_information": {
    kind: "write";
    request: AskInformation;
    answer: Claim;
  };
  /** Attaches a file to a line of a claim as its receipt. */
  "claims.attach_receipt": {
    kind: "desk";
    request: AttachReceipt;
    answer: ClaimLine;
  };
  /** Changes a claim that is open. */
  "claims.change": {
    kind: "write";
    request: ChangeClaim;
    answer: Claim;
  };
  /** Changes a line of a claim. */
  "claims.change_line": {
    kind: "write";
    request: ChangeClaimLine;
    answer: ClaimLine;
  };
  /** Asks which file to attach as a receipt. */
  "claims.choose_receipt": {
    kind: "desk";
    request: Nothing;
    answer: Chosen;
  };
  /** A claim, settled line by line, with its receipts. */
  "claims.get": {
    kind: "read";
    request: OfClaim;
    answer: ClaimPage;
  };
  /** Reimbursement claims, the latest first, each settled. */
  "claims.list": {
    kind: "read";
    request: ListClaims;
    answer: ClaimSummary[];
  };
  /** Pays a claim: what is authorised becomes expenses, and its trip is released. */
  "claims.pay": {
    kind: "write";
    request: PayClaim;
    answer: Claim;
  };
  /** A receipt, to be looked at. */
  "claims.receipt": {
    kind: "read";
    request: OfReceipt;
    answer: ReceiptContent;
  };
  /** Rejects a claim, with the reason. */
  "claims.reject": {
    kind: "write";
    request: RejectClaim;
    answer: Claim;
  };
  /** Removes a line of a claim and its receipt. */
  "claims.remove_line": {
    kind: "write";
    request: RemoveClaimLine;
    answer: Nothing;
  };
  /** Removes the receipt of a line of a claim. */
  "claims.remove_receipt": {
    kind: "write";
    request: RemoveClaimLine;
    answer: ClaimLine;
  };
  /** Reverses a paid claim: what it posted is mirrored, and a new version takes its place. */
  "claims.reverse": {
    kind: "write";
    request: ReverseClaim;
    answer: Claim;
  };
  /** Hands a claim in for a decision. */
  "claims.submit": {
    kind: "write";
    request: OfClaim;
    answer: Claim;
  };
  /** Withdraws a claim. */
  "claims.withdraw": {
    kind: "write";
    request: OfClaim;
    answer: Claim;
  };
  /** Makes a commitment; above a limit only by a named person's word. */
  "commitments.add": {
    kind: "write";
    request: NewCommitment;
    answer: Commitment;
  };
  /** Gives a commitment up before anything was spent of it. */
  "commitments.cancel": {
    kind: "write";
    request: CancelCommitment;
    answer: Commitment;
  };
  /** Changes the number and the note of a commitment. */
  "commitments.change": {
    kind: "write";
    request: ChangeCommitment;
    answer: Commitment;
  };
  /** Closes a commitment and releases what is left of it. */
  "commitments.close": {
    kind: "write";
    request: OfCommitment;
    answer: Commitment;
  };
  /** A commitment with its parts, what was spent of it, and who let it through. */
  "commitments.get": {
    kind: "read";
    request: OfCommitment;
    answer: CommitmentPage;
  };
  /** Contracts, orders, promotions, trips and claims that are approved, with what is spent, open and released. */
  "commitments.list": {
    kind: "read";
    request: ListCommitments;
    answer: CommitmentList;
  };
  /** Opens an ended commitment again. */
  "commitments.reopen": {
    kind: "write";
    request: OfCommitment;
    answer: Commitment;
  };
  /** Notes a conversation with another office. */
  "conversations.add": {
    kind: "write";
    request: NewConversation;
    answer: Conversation;
  };
  /** Changes the note of a conversation. */
  "conversations.change": {
    kind: "write";
    request: Conversation;
    answer: Conversation;
  };
  /** Says that what follows from a conversation is done, or opens it again. */
  "conversations.follow_up": {
    kind: "write";
    request: FollowUp;
    answer: Conversation;
  };
  /** The leader's conversations with other offices, those with certain words in them. */
  "conversations.list": {
    kind: "read";
    request: ListConversations;
    answer: ConversationPage;
  };
  /** Removes the note of a conversation. */
  "conversations.remove": {
    kind: "write";
    request: OfConversation;
    answer: Nothing;
  };
  /** Asks a named peer to rate a participant. */
  "cycles.add_peer": {
    kind: "write";
    request: AddPeer;
    answer: Nothing;
  };
  /** Says whether and in which words a cycle's form asks a row. */
  "cycles.ask": {
    kind: "write";
    request: AskRow;
    answer: Nothing;
  };
  /** Changes what a manager rated, in calibration, with the reason. */
  "cycles.calibrate": {
    kind: "write";
    request: Calibrate;
    answer: Calibrated;
  };
  /** The calibration of a cycle: people at the same level of the same track, side by side. */
  "cycles.calibration": {
    kind: "read";
    request: OfCycle;
    answer: CalibrationPage;
  };
  /** Changes a review cycle's name, dates and words. */
  "cycles.change": {
    kind: "write";
    request: ChangeCycle;
    answer: Cycle;
  };
  /** Closes a review cycle. */
  "cycles.close": {
    kind: "write";
    request: OfCycle;
    answer: Cycle;
  };
  /** Drops a rater who has not handed in. */
  "cycles.drop_rater": {
    kind: "write";
    request: DropRater;
    answer: Nothing;
  };
  /** One review cycle: who takes part, how far each is, what the form asks. */
  "cycles.get": {
    kind: "read";
    request: OfCycle;
    answer: CyclePage;
  };
  /** Leaves a person out of a review cycle. */
  "cycles.leave_out": {
    kind: "write";
    request: LeaveOut;
    answer: Nothing;
  };
  /** Every review cycle with how far it is, the latest first. */
  "cycles.list": {
    kind: "read";
    request: Nothing;
    answer: CycleLine[];
  };
  /** Opens a review cycle: ladders and levels stay as they are today. */
  "cycles.open": {
    kind: "write";
    request: OfCycle;
    answer: Cycle;
  };
  /** Lays a review cycle out. */
  "cycles.plan": {
    kind: "write";
    request: PlanCycle;
    answer: Cycle;
  };
  /** Removes a review cycle that was never opened. */
  "cycles.remove": {
    kind: "write";
    request: OfCycle;
    answer: Nothing;
  };
  /** Takes people into a review cycle, each with themselves and the manager as raters. */
  "cycles.take_in": {
    kind: "write";
    request: TakeIn;
    answer: Nothing;
  };
  /** Every document and file that can be handed over, and of what. */
  "documents.list": {
    kind: "read";
    request: Nothing;
    answer: Catalogue;
  };
  /** Makes a document to be looked at; the same bytes that would be saved. */
  "documents.render": {
    kind: "desk";
    request: Which;
    answer: Rendered;
  };
  /** Makes a document and saves it where the person says. */
  "documents.save": {
    kind: "desk";
    request: Which;
    answer: SavedDocument;
  };
  /** Adds an event. */
  "events.add": {
    kind: "write";
    request: NewEvent;
    answer: Event;
  };
  /** Changes an event. */
  "events.change": {
    kind: "write";
    request: ChangeEvent;
    answer: Event;
  };
  /** An event with its trips, claims, expenses and sums. */
  "events.get": {
    kind: "read";
    request: OfEvent;
    answer: EventPage;
  };
  /** Every event with what it costs and who goes. */
  "events.list": {
    kind: "read";
    request: Nothing;
    answer: EventLine[];
  };
  /** Removes an event on which nothing hangs. */
  "events.remove": {
    kind: "write";
    request: OfEvent;
    answer: Nothing;
  };
  /** Adds an item of evidence. */
  "evidence.add": {
    kind: "write";
    request: NewEvidence;
    answer: EvidenceRow;
  };
  /** Keeps a file with an item of evidence. */
  "evidence.attach_file": {
    kind: "desk";
    request: AttachFile;
    answer: EvidenceRow;
  };
  /** The file of an item of evidence, to be looked at. */
  "evidence.attachment": {
    kind: "read";
    request: OfEvidence;
    answer: ReceiptContent;
  };
  /** Changes an item of evidence. */
  "evidence.change": {
    kind: "write";
    request: ChangeEvidence;
    answer: EvidenceRow;
  };
  /** Asks which file to keep with an item of evidence. */
  "evidence.choose_file": {
    kind: "desk";
    request: Nothing;
    answer: Chosen;
  };
  /** Notes that a corroborator confirmed an item, or takes that back. */
  "evidence.confirm": {
    kind: "write";
    request: ConfirmEvidence;
    answer: EvidenceRow;
  };
  /** Evidence, the latest first. */
  "evidence.list": {
    kind: "read";
    request: AskEvidence;
    answer: EvidencePage;
  };
  /** Removes an item of evidence with its file. */
  "evidence.remove": {
    kind: "write";
    request: RemoveEvidence;
    answer: Nothing;
  };
  /** Takes the file of an item of evidence away. */
  "evidence.remove_file": {
    kind: "write";
    request: OfEvidence;
    answer: EvidenceRow;
  };
  /** The statements that evidence of a person can show, by level or by words. */
  "evidence.statements": {
    kind: "read";
    request: AskStatements;
    answer: StatementChoices;
  };
  /** Every statement of a level with a person's evidence for it: proved, only claimed, without. */
  "evidence.table": {
    kind: "read";
    request: AskTable;
    answer: TablePage;
  };
  /** Adds an expense by hand. */
  "expenses.add": {
    kind: "write";
    request: NewExpense;
    answer: Expense;
  };
  /** Puts expenses into a budget category, or takes them out of theirs. */
  "expenses.assign": {
    kind: "write";
    request: AssignExpenses;
    answer: Nothing;
  };
  /** Changes an expense; one that paid a claim is reversed instead. */
  "expenses.change": {
    kind: "write";
    request: ChangeExpense;
    answer: Expense;
  };
  /** Expenses of a year, a category, an event, or with certain words in them. */
  "expenses.list": {
    kind: "read";
    request: ListExpenses;
    answer: ExpensePage;
  };
  /** Removes an expense. */
  "expenses.remove": {
    kind: "write";
    request: RemoveExpense;
    answer: Nothing;
  };
  /** A person against the present and any other level of any ladder, with all that the figures are made of. */
  "gap.get": {
    kind: "read";
    request: AskGap;
    answer: GapPage;
  };
  /** Adds an action to a person's development plan. */
  "growth.add_action": {
    kind: "write";
    request: NewAction;
    answer: ActionRow;
  };
  /** Changes an action of a development plan. */
  "growth.change_action": {
    kind: "write";
    request: ChangeAction;
    answer: ActionRow;
  };
  /** Says that an action was done, and what came of it. */
  "growth.complete_action": {
    kind: "write";
    request: CompleteAction;
    answer: ActionRow;
  };
  /** Who can teach whom, from level and interest. */
  "growth.pairs": {
    kind: "read";
    request: AskPairs;
    answer: PairRow[];
  };
  /** A person's development plan, and who could teach what is missing. */
  "growth.plan": {
    kind: "read";
    request: AskPlan;
    answer: GrowthPlan;
  };
  /** Takes an action out of its plan. */
  "growth.remove_action": {
    kind: "write";
    request: OfAction;
    answer: Nothing;
  };
  /** Opens an action again that was done. */
  "growth.reopen_action": {
    kind: "write";
    request: OfAction;
    answer: ActionRow;
  };
  /** What was done in this book, newest first. */
  "history.list": {
    kind: "read";
    request: ListActivity;
    answer: ActivityPage;
  };
  /** Does the last undone change again. */
  "history.redo": {
    kind: "desk";
    request: Nothing;
    answer: Stepped;
  };
  /** Takes the newest change back. */
  "history.undo": {
    kind: "desk";
    request: Nothing;
    answer: Stepped;
  };
  /** Finds people, ladders, events, trips, claims by a few letters of their names. */
  "home.search": {
    kind: "read";
    request: Search;
    answer: Found;
  };
  /** What needs the leader today. */
  "home.today": {
    kind: "read";
    request: Nothing;
    answer: Today;
  };
  /** Asks which file to bring in. */
  "imports.choose": {
    kind: "desk";
    request: ChooseImport;
    answer: Chosen;
  };
  /** Forgets how a source's files are read. */
  "imports.forget_source": {
    kind: "write";
    request: ForgetSource;
    answer: Nothing;
  };
  /** Keeps how a source's files are read, under its name. */
  "imports.keep_source": {
    kind: "write";
    request: KeepSource;
    answer: SourceLine;
  };
  /** Shows what a file would bring; saves nothing. */
  "imports.preview": {
    kind: "desk";
    request: Import;
    answer: Imported;
  };
  /** Brings a file in, all of it or nothing. */
  "imports.run": {
    kind: "desk";
    request: Import;
    answer: Imported;
  };
  /** Saves the rows of a file that cannot be taken, to be mended. */
  "imports.save_rejected": {
    kind: "desk";
    request: Import;
    answer: Saved;
  };
  /** The sources whose mappings are kept. */
  "imports.sources": {
    kind: "read";
    request: Nothing;
    answer: SourceLine[];
  };
  /** A job description of a level, with the ladder's words beside the edited ones and the scoping checklist. */
  "jobs.get": {
    kind: "read";
    request: GetJob;
    answer: JobPage;
  };
  /** Puts the ladder's own words back into a job description. */
  "jobs.reset": {
    kind: "write";
    request: ResetJob;
    answer: JobPage;
  };
  /** Answers a question of the role-scoping checklist. */
  "jobs.scope": {
    kind: "write";
    request: ScopeJob;
    answer: JobPage;
  };
  /** Writes a job description in the office's own words. */
  "jobs.write": {
    kind: "write";
    request: WriteJob;
    answer: JobPage;
  };
  /** Adds a competency that weighs nothing yet. */
  "ladders.add_competency": {
    kind: "write";
    request: AddCompetency;
    answer: Competency;
  };
  /** Adds a level above, below or beside another one. */
  "ladders.add_level": {
    kind: "write";
    request: AddLevel;
    answer: Level;
  };
  /** The pay bands of a ladder that hold on a day, as written and at every location. */
  "ladders.bands": {
    kind: "read";
    request: AskBands;
    answer: BandTable;
  };
  /** The ladders that come with the application. */
  "ladders.built_in": {
    kind: "read";
    request: Nothing;
    answer: BuiltInLadder[];
  };
  /** Changes a competency's name, meaning and bucket. */
  "ladders.change_competency": {
    kind: "write";
    request: ChangeCompetency;
    answer: Competency;
  };
  /** Changes a level's code, track, rank, titles, job class, reach, scope and minimum time. */
  "ladders.change_level": {
    kind: "write";
    request: ChangeLevel;
    answer: Level;
  };
  /** Takes away what a block of cells expects and says. */
  "ladders.clear_cells": {
    kind: "write";
    request: ClearCells;
    answer: CellsWritten;
  };
  /** Begins a ladder from nothing. */
  "ladders.create": {
    kind: "write";
    request: CreateLadder;
    answer: LadderPage;
  };
  /** Copies a ladder under another name. */
  "ladders.duplicate": {
    kind: "write";
    request: DuplicateLadder;
    answer: LadderPage;
  };
  /** Sets what a block of cells expects, or whether it is a must. */
  "ladders.expect_cells": {
    kind: "write";
    request: ExpectCells;
    answer: CellsWritten;
  };
  /** One ladder with everything in it. */
  "ladders.get": {
    kind: "read";
    request: GetLadder;
    answer: LadderPage;
  };
  /** All ladders by name. */
  "ladders.list": {
    kind: "read";
    request: Nothing;
    answer: LadderSummary[];
  };
  /** Moves a competency within its bucket or to another one. */
  "ladders.move_competency": {
    kind: "write";
    request: MoveCompetency;
    answer: Competency;
  };
  /** Moves a level to another column; within its track it takes the rank of its new place. */
  "ladders.move_level": {
    kind: "write";
    request: MoveLevel;
    answer: Level;
  };
  /** The ladders that an office begins with, asked before there is a book. */
  "ladders.offered": {
    kind: "desk";
    request: Nothing;
    answer: OfferedLadder[];
  };
  /** Removes a ladder that nothing hangs on. */
  "ladders.remove": {
    kind: "write";
    request: RemoveLadder;
    answer: Nothing;
  };
  /** Removes a competency; its weight goes to the other rows. */
  "ladders.remove_competency": {
    kind: "write";
    request: RemoveCompetency;
    answer: Nothing;
  };
  /** Removes a level on which nobody stands. */
  "ladders.remove_level": {
    kind: "write";
    request: RemoveLevel;
    answer: Nothing;
  };
  /** Changes a ladder's name, summary and version. */
  "ladders.rename": {
    kind: "write";
    request: RenameLadder;
    answer: LadderPage;
  };
  /** Brings a ladder that comes with the application into the book. */
  "ladders.start": {
    kind: "write";
    request: StartLadder;
    answer: LadderPage;
  };
  /** Writes the pay bands of a level. */
  "ladders.write_bands": {
    kind: "write";
    request: WriteBands;
    answer: Level;
  };
  /** Writes what a level expects in one competency. */
  "ladders.write_cell": {
    kind: "write";
    request: WriteCell;
    answer: Competency;
  };
  /** Writes a block of cells pasted from a spreadsheet. */
  "ladders.write_cells": {
    kind: "write";
    request: WriteCells;
    answer: CellsWritten;
  };
  /** Writes what the bands of a ladder become at other locations. */
  "ladders.write_multipliers": {
    kind: "write";
    request: WriteMultipliers;
    answer: LadderPage;
  };
  /** Writes the ways onward from the top rung. */
  "ladders.write_routes": {
    kind: "write";
    request: WriteRoutes;
    answer: LadderPage;
  };
  /** Gives out all weights of a ladder anew. */
  "ladders.write_weights": {
    kind: "write";
    request: WriteWeights;
    answer: LadderPage;
  };
  /** Makes an empty lens over a ladder. */
  "lenses.add": {
    kind: "write";
    request: AddLens;
    answer: LensLine;
  };
  /** The lenses of a ladder with all their examples. */
  "lenses.list": {
    kind: "read";
    request: ListLenses;
    answer: LensLine[];
  };
  /** Removes a lens with its examples. */
  "lenses.remove": {
    kind: "write";
    request: RemoveLens;
    answer: Nothing;
  };
  /** Changes a lens' name and whom it is for. */
  "lenses.rename": {
    kind: "write";
    request: RenameLens;
    answer: LensLine;
  };
  /** Puts a lens on a person, or takes it off. */
  "lenses.wear": {
    kind: "write";
    request: WearLens;
    answer: Worn;
  };
  /** The lens that a person wears, and those that could be worn. */
  "lenses.worn": {
    kind: "read";
    request: AskWorn;
    answer: Worn;
  };
  /** Writes what a lens shows in one cell. */
  "lenses.write_examples": {
    kind: "write";
    request: WriteLensExamples;
    answer: LensLine;
  };
  /** The limits of every category: stop, warn or ignore, by year and up to a month. */
  "limits.list": {
    kind: "read";
    request: Nothing;
    answer: LimitsPage;
  };
  /** Everything that was let through above a limit. */
  "limits.overrides": {
    kind: "read";
    request: ListOverrides;
    answer: OverrideView[];
  };
  /** Gives a category the usual limits again. */
  "limits.reset": {
    kind: "write";
    request: OfCategory;
    answer: Limit;
  };
  /** Sets the limits of a category. */
  "limits.set": {
    kind: "write";
    request: SetLimit;
    answer: Limit;
  };
  /** What money would do to the limits, before anything is written. */
  "limits.try_room": {
    kind: "read";
    request: TryRoom;
    answer: RoomView | null;
  };
  /** Changes the office's settings. */
  "office.change": {
    kind: "write";
    request: Office;
    answer: Office;
  };
  /** The office's settings. */
  "office.get": {
    kind: "read";
    request: Nothing;
    answer: Office;
  };
  /** Adds a person. */
  "people.add": {
    kind: "write";
    request: AddPerson;
    answer: PersonPage;
  };
  /** Notes a dated change of level, track, title or pay class. */
  "people.add_transition": {
    kind: "write";
    request: AddTransition;
    answer: PersonPage;
  };
  /** Changes a person's details. */
  "people.change": {
    kind: "write";
    request: Person;
    answer: PersonPage;
  };
  /** Corrects a dated change. */
  "people.change_transition": {
    kind: "write";
    request: ChangeTransition;
    answer: PersonPage;
  };
  /** Time zones and currencies to choose from. */
  "people.choices": {
    kind: "read";
    request: Nothing;
    answer: PersonChoices;
  };
  /** Asks which file to make a photo of. */
  "people.choose_photo": {
    kind: "desk";
    request: Nothing;
    answer: Chosen;
  };
  /** What the list of people can be narrowed to. */
  "people.filters": {
    kind: "read";
    request: Nothing;
    answer: PersonFilters;
  };
  /** One person with reporting lines and placements. */
  "people.get": {
    kind: "read";
    request: GetPerson;
    answer: PersonPage;
  };
  /** People, as today has them. */
  "people.list": {
    kind: "read";
    request: ListPeople;
    answer: PeoplePage;
  };
  /** A person's photo. */
  "people.photo": {
    kind: "read";
    request: OfPhoto;
    answer: Picture;
  };
  /** Places a person on a level from a day on. */
  "people.place": {
    kind: "write";
    request: PlacePerson;
    answer: PersonPage;
  };
  /** Removes a person with their placements, assessments and promotions. */
  "people.remove": {
    kind: "write";
    request: RemovePerson;
    answer: Nothing;
  };
  /** Takes a person's photo away. */
  "people.remove_photo": {
    kind: "write";
    request: OfPhoto;
    answer: PersonPage;
  };
  /** Takes a dated change away; what held before it holds again. */
  "people.remove_transition": {
    kind: "write";
    request: RemoveTransition;
    answer: PersonPage;
  };
  /** Gives a person a photo, made anew of a picture. */
  "people.set_photo": {
    kind: "desk";
    request: SetPhoto;
    answer: PersonPage;
  };
  /** Small photos for a list. */
  "people.small_photos": {
    kind: "read";
    request: AskSmallPhotos;
    answer: SmallPhoto[];
  };
  /** Says whom a person also reports to, and what for. */
  "people.write_dotted_lines": {
    kind: "write";
    request: WriteDottedLines;
    answer: PersonPage;
  };
  /** Approves the draft of a year's plan. */
  "plan_versions.approve": {
    kind: "write";
    request: Approve;
    answer: PlanVersion;
  };
  /** What differs between two versions of a plan, or between one and the working plan. */
  "plan_versions.compare": {
    kind: "read";
    request: AskComparison;
    answer: Comparison;
  };
  /** A version of a plan, or the working plan, as a grid in which every figure says since when it holds. */
  "plan_versions.get": {
    kind: "read";
    request: AskVersion;
    answer: VersionGrid;
  };
  /** How far a year's plan is, and every version of it. */
  "plan_versions.list": {
    kind: "read";
    request: OfYear;
    answer: PlanHistory;
  };
  /** Makes the working plan the approved one, with a reason; what it replaces is kept. */
  "plan_versions.revise": {
    kind: "write";
    request: Revise;
    answer: PlanVersion;
  };
  /** Changes how this person likes the window. */
  "preferences.change": {
    kind: "desk";
    request: Preferences;
    answer: Preferences;
  };
  /** How this person likes the window. */
  "preferences.get": {
    kind: "desk";
    request: Nothing;
    answer: Preferences;
  };
  /** Changes a planned promotion. */
  "promotions.change": {
    kind: "write";
    request: ChangePromotion;
    answer: PromotionRow;
  };
  /** Completes a planned promotion: a placement from that day, and the level's titles. */
  "promotions.complete": {
    kind: "write";
    request: CompletePromotion;
    answer: PromotionRow;
  };
  /** All promotions, by their dates, with today's readiness. */
  "promotions.list": {
    kind: "read";
    request: Nothing;
    answer: PromotionRow[];
  };
  /** Plans a promotion. */
  "promotions.plan": {
    kind: "write";
    request: PlanPromotion;
    answer: PromotionRow;
  };
  /** Withdraws a planned promotion, with a reason. */
  "promotions.withdraw": {
    kind: "write";
    request: WithdrawPromotion;
    answer: PromotionRow;
  };
  /** Enters an exchange rate by hand, with its evidence. */
  "rates.enter": {
    kind: "write";
    request: EnterRate;
    answer: RateLine;
  };
  /** Exchange rates by day, as quoted, with their source. */
  "rates.list": {
    kind: "read";
    request: ListRates;
    answer: RatePage;
  };
  /** Removes an exchange rate that was entered by hand. */
  "rates.remove": {
    kind: "write";
    request: RemoveRate;
    answer: Nothing;
  };
  /** Derives a ladder from another one, all rows kept. */
  "refit.derive": {
    kind: "write";
    request: DeriveRefit;
    answer: RefitPage;
  };
  /** Says why a row of a derived ladder differs from the parent's. */
  "refit.explain": {
    kind: "write";
    request: ExplainRow;
    answer: RefitPage;
  };
  /** A ladder beside the one it was derived from, row by row. */
  "refit.get": {
    kind: "read";
    request: AskRefit;
    answer: RefitPage;
  };
  /** Says from which of the parent's levels a level comes. */
  "refit.match_rung": {
    kind: "write";
    request: MatchRung;
    answer: RefitPage;
  };
  /** Brings a dropped row of the parent back. */
  "refit.restore": {
    kind: "write";
    request: RestoreRow;
    answer: RefitPage;
  };
  /** The difference between two releases of a ladder, or a release and the draft, word by word. */
  "releases.diff": {
    kind: "read";
    request: AskDifference;
    answer: Difference;
  };
  /** One release as it was published, with its review. */
  "releases.get": {
    kind: "read";
    request: GetRelease;
    answer: ReleasePage;
  };
  /** The releases of a ladder, the newest first. */
  "releases.list": {
    kind: "read";
    request: ListReleases;
    answer: ReleaseLine[];
  };
  /** What publishing the draft would mean: the number, the edit that forces it, the people it concerns. */
  "releases.propose": {
    kind: "read";
    request: AskProposal;
    answer: Proposal;
  };
  /** Publishes the draft of a ladder as an immutable release. */
  "releases.publish": {
    kind: "write";
    request: Publish;
    answer: Release;
  };
  /** Retires a release, with a reason. */
  "releases.retire": {
    kind: "write";
    request: Retire;
    answer: Release;
  };
  /** How far every ladder is: draft, in review, published, changed since. */
  "releases.states": {
    kind: "read";
    request: Nothing;
    answer: LadderStanding[];
  };
  /** Draws on the reserve. */
  "reserve.draw": {
    kind: "write";
    request: MakeDraw;
    answer: Draw;
  };
  /** Takes a step out of the plan that puts a draw back. */
  "reserve.drop_refill": {
    kind: "write";
    request: OfRefill;
    answer: Nothing;
  };
  /** What a draw would do to the reserve, before it is made. */
  "reserve.effect": {
    kind: "read";
    request: AskDrawEffect;
    answer: DrawEffect;
  };
  /** The reserve of a year: its figures, draws, their plans and its history. */
  "reserve.get": {
    kind: "read";
    request: OfYear;
    answer: ReservePage;
  };
  /** Plans another step that puts a draw back. */
  "reserve.plan_refill": {
    kind: "write";
    request: PlanRefill;
    answer: Refill;
  };
  /** Says that a planned step has happened: the money is back in the reserve. */
  "reserve.put_back": {
    kind: "write";
    request: PutBack;
    answer: Refill;
  };
  /** Says what a year keeps in reserve. */
  "reserve.set": {
    kind: "write";
    request: SetReserve;
    answer: Reserve;
  };
  /** Asks one more reviewer. */
  "reviews.add_reviewer": {
    kind: "write";
    request: AddReviewer;
    answer: ReviewPage;
  };
  /** Gives a review up without a release, with a reason. */
  "reviews.close": {
    kind: "write";
    request: CloseReview;
    answer: ReviewPage;
  };
  /** Notes a comment on a cell, a row, a level, or the whole ladder. */
  "reviews.comment": {
    kind: "write";
    request: Say;
    answer: ReviewPage;
  };
  /** One review with its reviewers and everything that was said. */
  "reviews.get": {
    kind: "read";
    request: GetReview;
    answer: ReviewPage;
  };
  /** The reviews of a ladder, or of all of them, the latest first. */
  "reviews.list": {
    kind: "read";
    request: ListReviews;
    answer: ReviewSummary[];
  };
  /** Notes an objection: nothing is published while it is open. */
  "reviews.object": {
    kind: "write";
    request: Say;
    answer: ReviewPage;
  };
  /** Lays a ladder's draft before named reviewers. */
  "reviews.open": {
    kind: "write";
    request: OpenReview;
    answer: ReviewPage;
  };
  /** Decides against a comment or an objection, with a reason. */
  "reviews.overrule": {
    kind: "write";
    request: Overrule;
    answer: ReviewPage;
  };
  /** Takes a reviewer away who has said nothing yet. */
  "reviews.remove_reviewer": {
    kind: "write";
    request: RemoveReviewer;
    answer: ReviewPage;
  };
  /** Says what was changed for a comment or an objection. */
  "reviews.resolve": {
    kind: "write";
    request: Resolve;
    answer: ReviewPage;
  };
  /** Signs the draft off in a reviewer's name. */
  "reviews.sign_off": {
    kind: "write";
    request: SignOff;
    answer: ReviewPage;
  };
  /** Makes a scenario beside a year's plan. */
  "scenarios.add": {
    kind: "write";
    request: AddScenario;
    answer: Scenario;
  };
  /** Makes a scenario the plan, as a version with a reason. */
  "scenarios.adopt": {
    kind: "write";
    request: Adopt;
    answer: PlanVersion;
  };
  /** Sets a scenario aside. */
  "scenarios.discard": {
    kind: "write";
    request: Discard;
    answer: Nothing;
  };
  /** Takes a change out of its scenario. */
  "scenarios.drop_change": {
    kind: "write";
    request: DropChange;
    answer: Nothing;
  };
  /** A scenario: its changes, what differs, and what that means for forecast, reserve and commitments. */
  "scenarios.get": {
    kind: "read";
    request: OfScenario;
    answer: ScenarioPage;
  };
  /** The scenarios of a year. */
  "scenarios.list": {
    kind: "read";
    request: OfYear;
    answer: ScenarioLine[];
  };
  /** Writes a change into a scenario; the plan stays as it is. */
  "scenarios.put_change": {
    kind: "write";
    request: PutChange;
    answer: Nothing;
  };
  /** Gives a scenario another name or note. */
  "scenarios.rename": {
    kind: "write";
    request: RenameScenario;
    answer: Scenario;
  };
  /** What the lines of events cost by the office's role. */
  "scenarios.role_lines": {
    kind: "read";
    request: OfYear;
    answer: EventRoles[];
  };
  /** Says what a line of an event costs by the office's role. */
  "scenarios.set_role_amounts": {
    kind: "write";
    request: SetRoleAmounts;
    answer: Nothing;
  };
  /** Scenarios of a year side by side. */
  "scenarios.side_by_side": {
    kind: "read";
    request: AskSideBySide;
    answer: SideBySide;
  };
  /** Takes the plan as it stands for a scenario's base. */
  "scenarios.take_base": {
    kind: "write";
    request: TakeBase;
    answer: Nothing;
  };
  /** Adds an entry to the speaking plan, as an idea. */
  "speaking.add": {
    kind: "write";
    request: NewAppearance;
    answer: AppearanceRow;
  };
  /** Changes an entry of the speaking plan. */
  "speaking.change": {
    kind: "write";
    request: ChangeAppearance;
    answer: AppearanceRow;
  };
  /** Makes evidence of an entry that is done. */
  "speaking.evidence": {
    kind: "write";
    request: MakeEvidence;
    answer: EvidenceRow;
  };
  /** The speaking plan, and whether the travel money bears it. */
  "speaking.list": {
    kind: "read";
    request: ListAppearances;
    answer: SpeakingPlan;
  };
  /** Says how far an entry is; what is declined gives its travel money back. */
  "speaking.move_on": {
    kind: "write";
    request: MoveOn;
    answer: AppearanceRow;
  };
  /** Takes an entry out of the speaking plan. */
  "speaking.remove": {
    kind: "write";
    request: OfAppearance;
    answer: Nothing;
  };
  /** Adds a project that the office looks after. */
  "team.add_project": {
    kind: "write";
    request: AddProject;
    answer: Project;
  };
  /** Changes a project's name or stage. */
  "team.change_project": {
    kind: "write";
    request: Project;
    answer: Project;
  };
  /** Everybody on one ladder, over its competencies. */
  "team.competencies": {
    kind: "read";
    request: AskCompetencies;
    answer: TeamCompetencies;
  };
  /** How everybody's ability spreads over the faces of the role, and the office's against its projects. */
  "team.focus": {
    kind: "read";
    request: Nothing;
    answer: TeamFocus;
  };
  /** Everybody who stands on a level today, over the buckets. */
  "team.map": {
    kind: "read";
    request: AskMap;
    answer: TeamPicture;
  };
  /** Removes a project. */
  "team.remove_project": {
    kind: "write";
    request: OfProject;
    answer: Nothing;
  };
  /** People on a ladder by competency, ability and interest. */
  "team.search": {
    kind: "read";
    request: SearchSkills;
    answer: SkillPage;
  };
  /** What the competencies and levels of a ladder count for in traditional roles. */
  "translation.get": {
    kind: "read";
    request: OfTranslation;
    answer: TranslationPage;
  };
  /** The traditional roles that are near for a person, with all that the figures are made of. */
  "translation.near_roles": {
    kind: "read";
    request: AskNearRoles;
    answer: NearRoles;
  };
  /** Removes a traditional role with everything that was said about it. */
  "translation.remove_role": {
    kind: "write";
    request: RemoveRole;
    answer: Nothing;
  };
  /** Writes what competencies count toward, one cell or a pasted block. */
  "translation.write_counts": {
    kind: "write";
    request: WriteCounts;
    answer: TranslationPage;
  };
  /** Writes what levels equal elsewhere, one cell or a pasted block. */
  "translation.write_equivalents": {
    kind: "write";
    request: WriteEquivalents;
    answer: TranslationPage;
  };
  /** Adds a traditional role, or changes the name and summary of one. */
  "translation.write_role": {
    kind: "write";
    request: WriteRole;
    answer: Role;
  };
  /** Writes the rungs of a traditional role. */
  "translation.write_rungs": {
    kind: "write";
    request: WriteRungs;
    answer: Role;
  };
  /** Adds a travel request; its estimate is booked at today's last rate. */
  "travel.add": {
    kind: "write";
    request: NewTrip;
    answer: Trip;
  };
  /** Approves a travel request and commits its money; above the plan only with a reason. */
  "travel.approve": {
    kind: "write";
    request: ApproveTrip;
    answer: Trip;
  };
  /** Cancels a travel request and releases its money. */
  "travel.cancel": {
    kind: "write";
    request: OfTrip;
    answer: Trip;
  };
  /** Changes a travel request that is not decided. */
  "travel.change": {
    kind: "write";
    request: ChangeTrip;
    answer: Trip;
  };
  /** Declines a travel request, with the reason. */
  "travel.decline": {
    kind: "write";
    request: DeclineTrip;
    answer: Trip;
  };
  /** A travel request, and what approving it would do to its budget. */
  "travel.get": {
    kind: "read";
    request: OfTrip;
    answer: TripPage;
  };
  /** Travel requests, the latest first. */
  "travel.list": {
    kind: "read";
    request: ListTrips;
    answer: TripSummary[];
  };
  /** Removes the draft of a travel request. */
  "travel.remove": {
    kind: "write";
    request: OfTrip;
    answer: Nothing;
  };
  /** Hands a travel request in for a decision. */
  "travel.submit": {
    kind: "write";
    request: OfTrip;
    answer: Trip;
  };
  /** A year's plan beside last year's plan and actual, by category. */
  "year_on_year.compare": {
    kind: "read";
    request: OfYear;
    answer: LastYear;
  };
  /** What the next year would look like, made from a year by rule. */
  "year_on_year.preview": {
    kind: "read";
    request: RollOver;
    answer: NextYear;
  };
  /** Makes the next year from a year by rule. */
  "year_on_year.roll_over": {
    kind: "write";
    request: RollOver;
    answer: Year;
  };
}

/** What a read is made of, and what a write makes stale. */
export const topics: { readonly [N in keyof Commands]: readonly string[] } = {
  "allocations.add": ["allocations"],
  "allocations.add_request": ["allocations"],
  "allocations.change": ["allocations"],
  "allocations.change_request": ["allocations"],
  "allocations.decide": ["allocations","documents"],
  "allocations.get": ["allocations","budget","people","events"],
  "allocations.list": ["allocations","budget"],
  "allocations.remove": ["allocations"],
  "allocations.remove_request": ["allocations"],
  "allocations.score": ["allocations"],
  "allocations.spread": ["allocations","budget","people","events","claims","expenses"],
  "assessments.agree": ["assessments","cycles"],
  "assessments.differences": ["assessments","cycles","people"],
  "assessments.fill": ["assessments","cycles"],
  "assessments.form": ["cycles","assessments","people"],
  "assessments.hand_in": ["assessments","cycles"],
  "assessments.history": ["assessments"],
  "assessments.note": ["assessments"],
  "assessments.parts": ["cycles","assessments","people"],
  "assessments.rate": ["assessments"],
  "assessments.readiness": ["assessments","people","ladders","evidence"],
  "assessments.remark": ["assessments","cycles"],
  "assessments.sheet": ["assessments","people","ladders"],
  "assessments.timeline": ["assessments","people","ladders"],
  "bank.accounts": ["bank"],
  "bank.ignore_line": ["bank"],
  "bank.lines": ["bank","expenses","claims","travel","budget"],
  "bank.match_line": ["bank","expenses","claims","travel","budget"],
  "bank.remove_statement": ["bank"],
  "bank.rename_account": ["bank"],
  "bank.settle": ["bank","expenses"],
  "bank.settlement": ["bank","expenses","claims"],
  "bank.settlements": ["bank","expenses","claims"],
  "bank.suggest": ["bank","expenses","claims","travel","budget"],
  "bank.to_expense": ["bank","expenses"],
  "bank.unmatch_line": ["bank","expenses","claims","travel"],
  "bank.unsettle": ["bank","expenses"],
  "books.back_up": ["books"],
  "books.backups": [],
  "books.check": [],
  "books.choose": [],
  "books.close": ["*"],
  "books.open": ["*"],
  "books.protect": ["books"],
  "books.restore": ["*"],
  "books.sample": ["*"],
  "books.save_copy": [],
  "books.save_sample": ["*"],
  "books.start": ["*"],
  "books.status": [],
  "budget.add_category": ["budget"],
  "budget.add_line": ["budget"],
  "budget.begin_categories": ["budget"],
  "budget.change_category": ["budget"],
  "budget.change_line": ["budget"],
  "budget.forecast": ["budget","expenses","travel","claims","events","people"],
  "budget.grid": ["budget"],
  "budget.line": ["budget"],
  "budget.open_up": ["budget","expenses","travel","claims"],
  "budget.open_year": ["budget"],
  "budget.phase_line": ["budget"],
  "budget.pictures": ["budget","expenses","travel","claims"],
  "budget.plan_in": ["budget"],
  "budget.pools": ["budget","expenses","travel","claims"],
  "budget.reckon": ["office"],
  "budget.remove_category": ["budget"],
  "budget.remove_line": ["budget"],
  "budget.save_figures": [],
  "budget.set_drivers": ["budget"],
  "budget.standing": ["budget","expenses","travel","claims"],
  "budget.write_amounts": ["budget"],
  "budget.years": ["budget"],
  "charter.add_function": ["charter","ladders"],
  "charter.begin": ["charter","ladders"],
  "charter.effect": ["charter","ladders","people","assessments","evidence"],
  "charter.get": ["charter","ladders"],
  "charter.remove_entry": ["charter","ladders"],
  "charter.remove_function": ["charter","ladders"],
  "charter.rename_function": ["charter","ladders"],
  "charter.set": ["charter","ladders"],
  "charter.tie": ["charter","ladders"],
  "claims.add": ["claims"],
  "claims.add_line": ["claims"],
  "claims.approve": ["claims"],
  "claims.ask_information": ["claims"],
  "claims.attach_receipt": ["claims"],
  "claims.change": ["claims"],
  "claims.change_line": ["claims"],
  "claims.choose_receipt": [],
  "claims.get": ["claims","people","budget","travel","events"],
  "claims.list": ["claims","people","budget","travel"],
  "claims.pay": ["claims","travel","expenses","budget"],
  "claims.receipt": ["claims"],
  "claims.reject": ["claims"],
  "claims.remove_line": ["claims"],
  "claims.remove_receipt": ["claims"],
  "claims.reverse": ["claims","travel","expenses","budget"],
  "claims.submit": ["claims"],
  "claims.withdraw": ["claims"],
  "commitments.add": ["budget"],
  "commitments.cancel": ["budget"],
  "commitments.change": ["budget"],
  "commitments.close": ["budget"],
  "commitments.get": ["budget","expenses","events","promotions","people"],
  "commitments.list": ["budget","expenses","travel","claims"],
  "commitments.reopen": ["budget"],
  "conversations.add": ["conversations"],
  "conversations.change": ["conversations"],
  "conversations.follow_up": ["conversations"],
  "conversations.list": ["conversations"],
  "conversations.remove": ["conversations"],
  "cycles.add_peer": ["cycles"],
  "cycles.ask": ["cycles"],
  "cycles.calibrate": ["assessments","cycles"],
  "cycles.calibration": ["cycles","assessments","people"],
  "cycles.change": ["cycles"],
  "cycles.close": ["cycles","assessments"],
  "cycles.drop_rater": ["cycles","assessments"],
  "cycles.get": ["cycles","assessments","people","ladders"],
  "cycles.leave_out": ["cycles","assessments"],
  "cycles.list": ["cycles","assessments","people"],
  "cycles.open": ["cycles","assessments"],
  "cycles.plan": ["cycles"],
  "cycles.remove": ["cycles"],
  "cycles.take_in": ["cycles"],
  "documents.list": ["office","ladders","people","budget"],
  "documents.render": [],
  "documents.save": [],
  "events.add": ["events"],
  "events.change": ["events"],
  "events.get": ["events","budget","expenses","travel","claims","people"],
  "events.list": ["events","budget","expenses","travel","claims"],
  "events.remove": ["events"],
  "evidence.add": ["evidence"],
  "evidence.attach_file": ["evidence"],
  "evidence.attachment": ["evidence"],
  "evidence.change": ["evidence"],
  "evidence.choose_file": [],
  "evidence.confirm": ["evidence"],
  "evidence.list": ["evidence","people","ladders"],
  "evidence.remove": ["evidence"],
  "evidence.remove_file": ["evidence"],
  "evidence.statements": ["evidence","people","ladders"],
  "evidence.table": ["evidence","people","ladders"],
  "expenses.add": ["expenses","budget"],
  "expenses.assign": ["expenses"],
  "expenses.change": ["expenses","budget"],
  "expenses.list": ["expenses","budget","events"],
  "expenses.remove": ["expenses"],
  "gap.get": ["assessments","evidence","people","ladders"],
  "growth.add_action": ["growth"],
  "growth.change_action": ["growth"],
  "growth.complete_action": ["growth"],
  "growth.pairs": ["people","assessments","ladders"],
  "growth.plan": ["growth","people","assessments","ladders"],
  "growth.remove_action": ["growth"],
  "growth.reopen_action": ["growth"],
  "history.list": ["history"],
  "history.redo": ["*"],
  "history.undo": ["*"],
  "home.search": ["people","ladders","events","travel","claims"],
  "home.today": ["office","ladders","reviews","people","assessments","cycles","promotions","budget","expenses","rates","events","travel","claims","growth"],
  "imports.choose": [],
  "imports.forget_source": ["imports"],
  "imports.keep_source": ["imports"],
  "imports.preview": [],
  "imports.run": ["*"],
  "imports.save_rejected": [],
  "imports.sources": ["imports"],
  "jobs.get": ["jobs","ladders","office"],
  "jobs.reset": ["jobs"],
  "jobs.scope": ["jobs"],
  "jobs.write": ["jobs"],
  "ladders.add_competency": ["ladders"],
  "ladders.add_level": ["ladders"],
  "ladders.bands": ["ladders"],
  "ladders.built_in": ["ladders"],
  "ladders.change_competency": ["ladders"],
  "ladders.change_level": ["ladders"],
  "ladders.clear_cells": ["ladders"],
  "ladders.create": ["ladders"],
  "ladders.duplicate": ["ladders"],
  "ladders.expect_cells": ["ladders"],
  "ladders.get": ["ladders","people"],
  "ladders.list": ["ladders","people"],
  "ladders.move_competency": ["ladders"],
  "ladders.move_level": ["ladders"],
  "ladders.offered": [],
  "ladders.remove": ["ladders"],
  "ladders.remove_competency": ["ladders"],
  "ladders.remove_level": ["ladders"],
  "ladders.rename": ["ladders"],
  "ladders.start": ["ladders"],
  "ladders.write_bands": ["ladders"],
  "ladders.write_cell": ["ladders"],
  "ladders.write_cells": ["ladders"],
  "ladders.write_multipliers": ["ladders"],
  "ladders.write_routes": ["ladders"],
  "ladders.write_weights": ["ladders"],
  "lenses.add": ["lenses"],
  "lenses.list": ["lenses","ladders"],
  "lenses.remove": ["lenses"],
  "lenses.rename": ["lenses"],
  "lenses.wear": ["lenses"],
  "lenses.worn": ["lenses","people","ladders"],
  "lenses.write_examples": ["lenses"],
  "limits.list": ["budget"],
  "limits.overrides": ["budget","expenses","travel","claims"],
  "limits.reset": ["budget"],
  "limits.set": ["budget"],
  "limits.try_room": ["budget","expenses","travel","claims","rates"],
  "office.change": ["office","budget","expenses","documents"],
  "office.get": ["office"],
  "people.add": ["people"],
  "people.add_transition": ["people"],
  "people.change": ["people"],
  "people.change_transition": ["people"],
  "people.choices": ["office"],
  "people.choose_photo": [],
  "people.filters": ["people","ladders","charter"],
  "people.get": ["people","ladders"],
  "people.list": ["people","ladders","assessments","charter"],
  "people.photo": ["people"],
  "people.place": ["people"],
  "people.remove": ["people","assessments","cycles","promotions"],
  "people.remove_photo": ["people"],
  "people.remove_transition": ["people"],
  "people.set_photo": ["people"],
  "people.small_photos": ["people"],
  "people.write_dotted_lines": ["people"],
  "plan_versions.approve": ["budget"],
  "plan_versions.compare": ["budget"],
  "plan_versions.get": ["budget"],
  "plan_versions.list": ["budget"],
  "plan_versions.revise": ["budget"],
  "preferences.change": ["preferences"],
  "preferences.get": [],
  "promotions.change": ["promotions"],
  "promotions.complete": ["promotions","people"],
  "promotions.list": ["promotions","assessments","people","ladders","evidence"],
  "promotions.plan": ["promotions"],
  "promotions.withdraw": ["promotions"],
  "rates.enter": ["rates"],
  "rates.list": ["rates"],
  "rates.remove": ["rates"],
  "refit.derive": ["ladders"],
  "refit.explain": ["ladders"],
  "refit.get": ["ladders"],
  "refit.match_rung": ["ladders"],
  "refit.restore": ["ladders"],
  "releases.diff": ["ladders","reviews"],
  "releases.get": ["ladders","reviews"],
  "releases.list": ["ladders","reviews","promotions"],
  "releases.propose": ["ladders","reviews","people","assessments","promotions","evidence"],
  "releases.publish": ["ladders","reviews","promotions"],
  "releases.retire": ["ladders","reviews","promotions"],
  "releases.states": ["ladders","reviews"],
  "reserve.draw": ["budget"],
  "reserve.drop_refill": ["budget"],
  "reserve.effect": ["budget","expenses","travel","claims"],
  "reserve.get": ["budget","expenses","travel","claims"],
  "reserve.plan_refill": ["budget"],
  "reserve.put_back": ["budget"],
  "reserve.set": ["budget"],
  "reviews.add_reviewer": ["reviews"],
  "reviews.close": ["reviews"],
  "reviews.comment": ["reviews"],
  "reviews.get": ["reviews","ladders"],
  "reviews.list": ["reviews","ladders"],
  "reviews.object": ["reviews"],
  "reviews.open": ["reviews"],
  "reviews.overrule": ["reviews"],
  "reviews.remove_reviewer": ["reviews"],
  "reviews.resolve": ["reviews"],
  "reviews.sign_off": ["reviews"],
  "scenarios.add": ["budget"],
  "scenarios.adopt": ["budget","events"],
  "scenarios.discard": ["budget"],
  "scenarios.drop_change": ["budget"],
  "scenarios.get": ["budget","expenses","travel","claims","events"],
  "scenarios.list": ["budget","expenses","travel","claims","events"],
  "scenarios.put_change": ["budget"],
  "scenarios.rename": ["budget"],
  "scenarios.role_lines": ["budget","events"],
  "scenarios.set_role_amounts": ["budget"],
  "scenarios.side_by_side": ["budget","expenses","travel","claims","events"],
  "scenarios.take_base": ["budget"],
  "speaking.add": ["growth"],
  "speaking.change": ["growth"],
  "speaking.evidence": ["growth","evidence"],
  "speaking.list": ["growth","people","events","travel","claims","budget","expenses","ladders"],
  "speaking.move_on": ["growth","travel"],
  "speaking.remove": ["growth"],
  "team.add_project": ["projects"],
  "team.change_project": ["projects"],
  "team.competencies": ["assessments","people","ladders"],
  "team.focus": ["assessments","people","ladders","projects"],
  "team.map": ["assessments","people","ladders","evidence"],
  "team.remove_project": ["projects"],
  "team.search": ["assessments","people","ladders"],
  "translation.get": ["translation","ladders"],
  "translation.near_roles": ["translation","assessments","people","ladders"],
  "translation.remove_role": ["translation"],
  "translation.write_counts": ["translation"],
  "translation.write_equivalents": ["translation"],
  "translation.write_role": ["translation"],
  "translation.write_rungs": ["translation"],
  "travel.add": ["travel"],
  "travel.approve": ["travel"],
  "travel.cancel": ["travel"],
  "travel.change": ["travel"],
  "travel.decline": ["travel"],
  "travel.get": ["travel","people","events","budget","expenses","claims"],
  "travel.list": ["travel","people","events","budget"],
  "travel.remove": ["travel"],
  "travel.submit": ["travel"],
  "year_on_year.compare": ["budget","expenses","travel","claims"],
  "year_on_year.preview": ["budget","expenses","travel","claims"],
  "year_on_year.roll_over": ["budget"],
};
