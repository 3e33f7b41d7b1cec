/* Written by `npm run types` from schemas/ipc.json; not edited by hand. */

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
  /** Its name. */
  name: string;
  /** The category above it. */
  parent_id?: CategoryId | null;
}

/** A line to add. */
export interface AddLine {
  /** Twelve amounts as decimal text in the year's currency, first month first; absent for none yet. */
  amounts?: string[] | null;
  /** Its category. */
  category_id: CategoryId;
  /** What it is for. */
  name: string;
  /** The year it belongs to. */
  year_id: YearId;
}

/** A new person. Only the name is needed. */
export interface AddPerson {
  /** E-mail address. */
  email?: string;
  /** HR's number, as text. */
  employee_id?: string;
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
}

/** A travel request to approve. */
export interface ApproveTrip {
  /** Which one. */
  id: TripId;
  /** Why it is let through although the plan is exceeded; absent to stop there. */
  override_reason?: string | null;
}

/** Which ladder, and which part of the people on it; the columns are always those of everybody. */
export interface AskCompetencies {
  /** The ladder. */
  ladder_id: LadderId;
  /** How many people to show at most; absent for all. */
  limit?: number | null;
  /** How many people to skip. */
  offset?: number;
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

/** Which part of the picture to show; the buckets are always those of everybody. */
export interface AskMap {
  /** How many people to show at most; absent for all. */
  limit?: number | null;
  /** How many people to skip. */
  offset?: number;
}

/** Whose readiness, and for which level. */
export interface AskReadiness {
  /** A level of the person's ladder; absent for the next one, at the top for the present one. */
  level_id?: LevelId | null;
  /** The person. */
  person_id: PersonId;
}

/** Whose sheet to open. */
export interface AskSheet {
  /** The person. */
  person_id: PersonId;
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

/** Expenses to put into a category. */
export interface AssignExpenses {
  /** The category; absent to take them out of theirs. */
  category_id?: CategoryId | null;
  /** Which ones. */
  ids: ExpenseId[];
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

/**
 * A bucket, written in snake case. There are five that every ladder shares ([`FIVE`]); a ladder may add
 * its own, such as leadership or governance.
 */
export type Bucket = string;

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

/** Everything that can be handed over. */
export interface Catalogue {
  /** The documents. */
  documents: Offer[];
}

/** A budget category. */
export interface Category {
  /** The bucket its money serves. */
  bucket?: Bucket | null;
  /** Identifier. */
  id: CategoryId;
  /** Its name. */
  name: string;
  /** The category above it. Sums follow this, never the name: `FoodTruck` is not part of `Food`. */
  parent_id?: CategoryId | null;
  /** Its place among its siblings. */
  position: number;
}

/** A budget category. */
export type CategoryId = string;

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

/** One amount of the grid. */
export interface Cell2 {
  /** Decimal text in the year's currency; empty for nothing. */
  amount: string;
  /** The line. */
  line_id: LineId;
  /** The month of the fiscal year, 0 to 11. */
  month_index: number;
}

/** A category as it should be. */
export interface ChangeCategory {
  /** The bucket its money serves. */
  bucket?: Bucket | null;
  /** Which one. */
  id: CategoryId;
  /** Its name. */
  name: string;
  /** The category above it; absent for a top category. */
  parent_id?: CategoryId | null;
  /** Its place among its siblings, from 0; absent to leave it where it is. */
  place?: number | null;
}

/** A claim as it should be. Its lines are changed one by one. */
export interface ChangeClaim {
  /** Paid in advance, in the reporting currency. */
  advance?: Money | null;
  /** The budget category it is paid from. */
  category_id: CategoryId;
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

/** A competency as it should be; weights and cells stay. */
export interface ChangeCompetency {
  /** Its bucket. */
  bucket: Bucket;
  /** The competency. */
  id: CompetencyId;
  /** Its name; no other row of the ladder has it. */
  name: string;
  /** What it means, in a sentence. */
  summary: string;
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

/** An expense as it should be. */
export interface ChangeExpense {
  /** As on the receipt; a refund or a reversal is negative. */
  amount: Money;
  /** The budget category. */
  category_id?: CategoryId | null;
  /** What for. */
  description: string;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** Which one. */
  id: ExpenseId;
  /** Who was paid. */
  merchant: string;
  /** The day it was spent. */
  spent_on: string;
}

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
  /** How far its work reaches. */
  reach: Reach;
  /** What the level is trusted with. */
  scope: string;
}

/** A planned promotion as it should be. */
export interface ChangePromotion {
  /** The promotion. */
  id: PromotionId;
  /** To which level. */
  level_id: LevelId;
  /** Why. */
  note?: string;
  /** When it is meant to take effect. */
  target_on: string;
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
  /** The event it belongs to. */
  event_id?: EventId | null;
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
  /** The name of its event. */
  event_name?: string | null;
  /** What to look at before it is handed in or decided. */
  findings: Finding[];
  /** True while lines and receipts may be changed. */
  may_change: boolean;
  /** The claimant's name. */
  person_name: string;
  /** Its receipts, in the order of its lines. */
  receipts: ReceiptView[];
  /** What is authorised, released and still to pay. */
  settlement: SettlementView;
  /** What the trip it settles is for. */
  trip_purpose?: string | null;
}

/** How far a claim is. */
export type ClaimState = "draft" | "submitted" | "needs_information" | "approved" | "paid" | "rejected" | "withdrawn";

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
  /** Its bucket. */
  bucket: Bucket;
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

/** A promotion that took effect. */
export interface CompletePromotion {
  /** The promotion. */
  id: PromotionId;
  /** From which day on; not in the future, and not before a placement that was made since. */
  on: string;
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

/** What money of a trip is for. */
export type CostKind = "flight" | "rail" | "hotel" | "ground" | "meals" | "registration" | "other";

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

/** A currency of ISO 4217. Only codes of the list can be made. */
export type Currency = string;

/** A travel request to decline. */
export interface DeclineTrip {
  /** Which one. */
  id: TripId;
  /** Why. */
  reason: string;
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
  /** The name of its event. */
  event_name?: string | null;
  /** The expense. */
  expense: Expense;
  /** False when a claim was paid with it: such an expense is never edited. */
  may_change: boolean;
}

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

/** A figure of the budget. */
export type Figure = "plan" | "actual" | "committed" | "available";

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

/** Everything found. */
export interface Found {
  /** The hits, kind by kind. */
  hits: Hit[];
}

/** What a row says about growth. */
export type GapKind = "strength" | "gap" | "growth" | "risk" | "missing" | "not_expected";

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
  /** Statements of the level to show for it. */
  statements: string[];
  /** Its weight. */
  weight: number;
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
  /** Identifier. */
  line_id: LineId;
  /** What it is for. */
  name: string;
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
  /** Sub-total of the year. */
  total: string;
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

/** A file and how to read it. */
export interface Import {
  /** Handle of the file. */
  file: string;
  /** The kind, one of the list. */
  kind: string;
  /** Corrections of the guessed columns, as `COLUMN=FIELD`; an empty field leaves a column out. */
  mapping: string[];
  /** Take the other rows when some cannot be read; without it such a file is refused as a whole. */
  skip_rejected: boolean;
  /** Read bytes that are not UTF-8 as windows-1252. */
  windows_1252: boolean;
}

/** What a file would bring, or brought. */
export interface Imported {
  /** The columns and what each is read as; empty for files without columns. */
  columns: ColumnPreview[];
  /** Counts by name: `rows`, `added`, `changed`, `unchanged`, `rejected` … */
  counts: Record<string, number>;
  /** The fields a column may be read as. */
  fields: FieldChoice[];
  /** The file's name. */
  file_name: string;
  /** What was noticed, with lines. */
  findings: Finding[];
  /** True when nothing can be saved as it is. */
  refused: boolean;
  /** Rows that could not be read; they can be saved as a file. */
  rejected: number;
  /** True when it was saved; a preview never is. */
  saved: boolean;
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
export type ItemKind = "promotion_overdue" | "promotion_due" | "trip_waiting" | "claim_waiting" | "claim_to_pay" | "exceeded" | "warning" | "unassigned" | "unrated" | "event_soon";

/** One published set of expectations. */
export interface Ladder {
  /** Rows, bucket by bucket. */
  competencies: Competency[];
  /** Identifier. */
  id: LadderId;
  /** Stable name in files; the same ladder imported again is found by it. */
  key: string;
  /** Rungs, lowest first. */
  levels: Level[];
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
  /** What a check of the ladder noticed. */
  findings: Finding[];
  /** People on each level today, in the order of the levels. */
  heads: LevelHeads[];
  /** The ladder. */
  ladder: Ladder;
}

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

/** A rung. */
export interface Level {
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
  /** How far its work reaches. */
  reach: Reach;
  /** What the level is trusted with, in a sentence or two. */
  scope: string;
  /** Line of progression: `individual`, `manager`. */
  track: string;
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

/** A line of a budget plan. */
export type LineId = string;

/** Which part of the history to read. */
export interface ListActivity {
  /** Only lines before this one; absent for the newest. */
  before?: number | null;
  /** At most so many lines, 1 to 500. */
  limit: number;
}

/** Which claims to read. */
export interface ListClaims {
  /** Only those in this state. */
  state?: ClaimState | null;
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

/** Which part of the list to show. */
export interface ListPeople {
  /** Last first. */
  descending?: boolean;
  /** How many people to show at most; absent for all. */
  limit?: number | null;
  /** How many people to skip. */
  offset?: number;
  /**
   * Words to find, each in the name, a title, the e-mail address, the number or the location. Capitals
   * do not matter.
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

/** Which travel requests to read. */
export interface ListTrips {
  /** Only those in this state. */
  state?: TripState | null;
}

/** A bucket over everybody. */
export interface MapBucket {
  /** The bucket. */
  bucket: Bucket;
  /** Coverage of what everybody's present levels expect. */
  coverage: Coverage;
  /** How many people have a mean proficiency of 3 or more in it. */
  holders: number;
  /** The one person it rests on, when there is just one. */
  rests_on?: PersonName | null;
  /** As a person reads it. */
  title: string;
  /** True when that person's mean interest in it lies below 2. */
  unwilling: boolean;
}

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
}

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

/** Plan and actual of a month. */
export interface MonthTotal {
  /** Posted. */
  actual: Money;
  /** The month. */
  month: Month;
  /** Budgeted. */
  plan: Money;
}

/** A claim to add. */
export interface NewClaim {
  /** Paid in advance, in the reporting currency. */
  advance?: Money | null;
  /** The budget category it is paid from. */
  category_id: CategoryId;
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

/** An expense to add. */
export interface NewExpense {
  /** As on the receipt; a refund or a reversal is negative. */
  amount: Money;
  /** The budget category. */
  category_id?: CategoryId | null;
  /** What for. */
  description: string;
  /** The event it belongs to. */
  event_id?: EventId | null;
  /** Who was paid. */
  merchant: string;
  /** The day it was spent, which decides the rate. */
  spent_on: string;
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

/** Which claim. */
export interface OfClaim {
  /** The claim. */
  id: ClaimId;
}

/** Which event. */
export interface OfEvent {
  /** The event. */
  id: EventId;
}

/** Which receipt. */
export interface OfReceipt {
  /** The receipt. */
  receipt_id: AttachmentId;
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
  of: Subject;
  /** Its title. */
  title: string;
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
  /** How conversions are rounded; printed on every report. */
  rounding: Rounding;
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

/** Paper of the office's documents. */
export type Paper = "a4" | "letter";

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
  kind: PartKind;
  /** The twelve amounts of a plan line; empty otherwise. */
  months: string[];
  /** In words. */
  name: string;
  /** Its day. */
  on?: string | null;
  /** Where an expense came from; empty otherwise. */
  source: string;
  /** What enters the sum, with its sign. */
  value: Money;
}

/** What a row of the arithmetic is. */
export type PartKind = "plan_line" | "expense" | "trip" | "claim" | "figure";

/** A claim that was paid. */
export interface PayClaim {
  /** Which claim. */
  id: ClaimId;
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
  /** E-mail address; empty when unknown. */
  email: string;
  /** HR's number, as text: `0005` stays `0005`. Empty when there is none. */
  employee_id: string;
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
  /** Details. */
  person: Person;
  /** Placements, latest first; they may lie in the future. */
  placements: PlacementRow[];
  /** Those who report to the person, by name. */
  reports: PersonName[];
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
  /** First day in the company. */
  started_on?: string | null;
}

/** What the list is sorted by. */
export type PersonSort = "name" | "title" | "manager" | "location" | "level" | "started_on" | "employee_id";

/** A total to spread over a line's months. */
export interface PhaseLine {
  /** Which one. */
  line_id: LineId;
  /** How it is spread. */
  phasing: Phasing;
  /** The year's total, as decimal text in the year's currency. */
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

/** A promotion to plan. */
export interface PlanPromotion {
  /** To which level. */
  level_id: LevelId;
  /** Why. */
  note?: string;
  /** Who. */
  person_id: PersonId;
  /** When it is meant to take effect. */
  target_on: string;
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

/** A refusal. Nothing was changed. */
export interface Problem {
  /** A stable code (`rate.missing`). */
  code: string;
  /** What is wrong field by field, to stand beside each. */
  fields: Field[];
  /** What happened and what to do, as a sentence. */
  message: string;
}

/** A planned or running promotion. */
export type PromotionId = string;

/** A promotion in the list. */
export interface PromotionRow {
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
  /** To which level. */
  level_id: LevelId;
  /** Must-have competencies that fall short or are not rated today. */
  must_haves_missing: number;
  /** The name to show. */
  name: string;
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
  /** How far it is. */
  state: PromotionState;
  /** When it is meant to take effect, or did. */
  target_on: string;
  /** Today's computed judgement; absent when the promotion is no longer planned. */
  verdict?: Verdict | null;
}

/** How far a promotion is. */
export type PromotionState = "planned" | "completed" | "withdrawn";

/** A change of the password. */
export interface Protect {
  /** The present password; absent when there is none. */
  current?: string | null;
  /** The new password; absent to remove it. */
  new?: string | null;
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
}

/** A rate as it stands in the book: 1 EUR = `per_euro` units of the currency. */
export interface RateLine {
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

/** How far the work of a level reaches. */
export type Reach = "self" | "individual" | "team" | "cross_team" | "department" | "company" | "industry";

/** A person's readiness for a level, with all that it is made of. */
export interface Readiness {
  /** Coverage over the rated rows. */
  coverage: Coverage;
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
  /** Rated rows among those that expect something. */
  rated: number;
  /** Row by row. */
  rows: GapRow[];
  /** Rows that expect something. */
  rows_expected: number;
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

/** A claim to refuse. */
export interface RejectClaim {
  /** Which claim. */
  id: ClaimId;
  /** Why. */
  reason: string;
}

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

/** An expense to take away. */
export interface RemoveExpense {
  /** Which one. */
  id: ExpenseId;
}

/** Which ladder to remove. */
export interface RemoveLadder {
  /** The ladder. */
  id: LadderId;
}

/** A line to take away. */
export interface RemoveLine {
  /** Which one. */
  line_id: LineId;
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

/** Another name for a line. */
export interface RenameLine {
  /** Which one. */
  line_id: LineId;
  /** Its name. */
  name: string;
}

/** A document, made. */
export interface Rendered {
  /** Its bytes, in base64. */
  base64: string;
  /** The name it would be saved under. */
  file_name: string;
  /** What was noticed while making it, such as a character no font has. */
  findings: Finding[];
  /** `application/pdf`, `application/json`, `text/csv`. */
  media_type: string;
  /** Its pages; 0 for files without pages. */
  pages: number;
}

/** Which backup to restore. */
export interface Restore {
  /** Its name in the list. */
  name: string;
  /** Its password, where that is not the present one. */
  password?: string | null;
}

/** What approving a trip would do to the tightest budget on the way up from its category. */
export interface RoomView {
  /** What would be committed. */
  adds: Money;
  /** The standing with the trip approved. */
  after: StandingView;
  /** The standing now. */
  before: StandingView;
  /** The category that decides: the trip's own or one above it. */
  category_id: CategoryId;
  /** Its name. */
  category_name: string;
  /** By how much the plan would be exceeded; zero when it is not. */
  exceeded_by: Money;
  /** How full the budget would be. */
  threshold: Threshold;
  /** The fiscal year that the first day lies in; absent when none is open. */
  year_name?: string | null;
}

/** How a conversion is rounded to the target's minor unit. The office chooses, and every report prints it. */
export type Rounding = "half_away_from_zero" | "half_even";

/** A way onward from the top rung. */
export interface Route {
  /** Where it leads. */
  name: string;
  /** What it asks and offers. */
  summary: string;
}

/** How to open the sample office. */
export interface Sample {
  /** True to begin it afresh; the former one is kept beside it under another name. */
  afresh: boolean;
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

/** A few letters. */
export interface Search {
  /** Letters of the name, in any script. */
  query: string;
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

/** A category's standing, those below it included. */
export interface StandingRow {
  /** Actual of each month, as decimal text. */
  actual_by_month: string[];
  /** The bucket its money serves. */
  bucket?: Bucket | null;
  /** The category; absent in the row of what nobody has assigned. */
  category_id?: CategoryId | null;
  /** Distance from the root: 0 for a top category. */
  depth: number;
  /** Its figures. */
  figures: StandingView;
  /** Its name. */
  name: string;
  /** The category above it. */
  parent_id?: CategoryId | null;
  /** Plan of each month, as decimal text. */
  plan_by_month: string[];
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

/** What an undo or redo did. */
export interface Stepped {
  /** What was taken back or done again, in words; absent when there was nothing. */
  label?: string | null;
  /** What a redo would do again now. */
  next_redo?: string | null;
  /** What an undo would take back now. */
  next_undo?: string | null;
}

/** What a document can be made of. */
export type Subject = "ladder" | "person" | "year";

/** One person in one bucket. */
export interface TeamCell {
  /** Coverage of what the present level expects. */
  coverage: Coverage;
  /** Mean interest where it was said, in tenths. */
  interest: TenthsMean;
  /** Mean proficiency of the rated rows, in tenths. */
  proficiency: TenthsMean;
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
  /** Who let it through above the plan, and why; empty otherwise. */
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

/** Which placement to take away. */
export interface UnplacePerson {
  /** The placement. */
  placement_id: PlacementId;
}

/** The computed judgement. A person's own judgement stands beside it, never in its place. */
export type Verdict = "not_assessed" | "not_yet" | "close" | "ready";

/** Which document, of what, in which format. */
export interface Which {
  /** Its name. */
  document: string;
  /** The format; absent for the usual one. */
  format?: string | null;
  /** Identifier or name of what it is made of; absent for the first. */
  of?: string | null;
}

/** A promotion to give up. */
export interface WithdrawPromotion {
  /** The promotion. */
  id: PromotionId;
  /** Why it is given up. */
  reason: string;
}

/** Amounts to write, all in one step. */
export interface WriteAmounts {
  /** The amounts. */
  cells: Cell2[];
  /** The year. */
  year_id: YearId;
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
  /** The sheet to rate a person on, over the ladder of today. */
  "assessments.sheet": {
    kind: "read";
    request: AskSheet;
    answer: Sheet;
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
  /** Renames or moves a budget category. */
  "budget.change_category": {
    kind: "write";
    request: ChangeCategory;
    answer: Category;
  };
  /** The plan of a year as a grid of category by month, with every sub-total. */
  "budget.grid": {
    kind: "read";
    request: OfYear;
    answer: Grid;
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
  /** Removes a budget category on which nothing hangs. */
  "budget.remove_category": {
    kind: "write";
    request: RemoveCategory;
    answer: Nothing;
  };
  /** Removes a line of the plan with its amounts. */
  "budget.remove_line": {
    kind: "write";
    request: RemoveLine;
    answer: Nothing;
  };
  /** Gives a line of the plan another name. */
  "budget.rename_line": {
    kind: "write";
    request: RenameLine;
    answer: Nothing;
  };
  /** Where a year's money stands: plan, actual, committed and available, by category and month. */
  "budget.standing": {
    kind: "read";
    request: AskStanding;
    answer: YearStanding;
  };
  /** Writes amounts into the plan, one cell or a pasted block. */
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
    request: OfClaim;
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
  /** Saves the rows of a file that could not be read, to be mended. */
  "imports.save_rejected": {
    kind: "desk";
    request: Import;
    answer: Saved;
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
  /** Changes a level's code, titles, job class, reach, scope and minimum time. */
  "ladders.change_level": {
    kind: "write";
    request: ChangeLevel;
    answer: Level;
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
  /** Removes a ladder that nothing hangs on. */
  "ladders.remove": {
    kind: "write";
    request: RemoveLadder;
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
  /** Writes what a level expects in one competency. */
  "ladders.write_cell": {
    kind: "write";
    request: WriteCell;
    answer: Competency;
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
  /** Changes a person's details. */
  "people.change": {
    kind: "write";
    request: Person;
    answer: PersonPage;
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
  /** Takes a placement away; the one before it holds again. */
  "people.unplace": {
    kind: "write";
    request: UnplacePerson;
    answer: PersonPage;
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
  /** Everybody on one ladder, over its competencies. */
  "team.competencies": {
    kind: "read";
    request: AskCompetencies;
    answer: TeamCompetencies;
  };
  /** Everybody who stands on a level today, over the buckets. */
  "team.map": {
    kind: "read";
    request: AskMap;
    answer: TeamPicture;
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
}

/** What a read is made of, and what a write makes stale. */
export const topics: { readonly [N in keyof Commands]: readonly string[] } = {
  "assessments.history": ["assessments"],
  "assessments.note": ["assessments"],
  "assessments.rate": ["assessments"],
  "assessments.readiness": ["assessments","people","ladders"],
  "assessments.sheet": ["assessments","people","ladders"],
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
  "budget.change_category": ["budget"],
  "budget.grid": ["budget"],
  "budget.open_up": ["budget","expenses","travel","claims"],
  "budget.open_year": ["budget"],
  "budget.phase_line": ["budget"],
  "budget.remove_category": ["budget"],
  "budget.remove_line": ["budget"],
  "budget.rename_line": ["budget"],
  "budget.standing": ["budget","expenses","travel","claims"],
  "budget.write_amounts": ["budget"],
  "budget.years": ["budget"],
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
  "claims.pay": ["claims","travel","expenses"],
  "claims.receipt": ["claims"],
  "claims.reject": ["claims"],
  "claims.remove_line": ["claims"],
  "claims.remove_receipt": ["claims"],
  "claims.submit": ["claims"],
  "claims.withdraw": ["claims"],
  "documents.list": ["office","ladders","people","budget"],
  "documents.render": [],
  "documents.save": [],
  "events.add": ["events"],
  "events.change": ["events"],
  "events.get": ["events","budget","expenses","travel","claims","people"],
  "events.list": ["events","budget","expenses","travel","claims"],
  "events.remove": ["events"],
  "expenses.add": ["expenses"],
  "expenses.assign": ["expenses"],
  "expenses.change": ["expenses"],
  "expenses.list": ["expenses","budget","events"],
  "expenses.remove": ["expenses"],
  "history.list": ["history"],
  "history.redo": ["*"],
  "history.undo": ["*"],
  "home.search": ["people","ladders","events","travel","claims"],
  "home.today": ["office","ladders","people","assessments","promotions","budget","expenses","rates","events","travel","claims"],
  "imports.choose": [],
  "imports.preview": [],
  "imports.run": ["*"],
  "imports.save_rejected": [],
  "ladders.built_in": ["ladders"],
  "ladders.change_competency": ["ladders"],
  "ladders.change_level": ["ladders"],
  "ladders.get": ["ladders","people"],
  "ladders.list": ["ladders","people"],
  "ladders.remove": ["ladders"],
  "ladders.rename": ["ladders"],
  "ladders.start": ["ladders"],
  "ladders.write_cell": ["ladders"],
  "office.change": ["office","budget","expenses","documents"],
  "office.get": ["office"],
  "people.add": ["people"],
  "people.change": ["people"],
  "people.get": ["people","ladders"],
  "people.list": ["people","ladders"],
  "people.place": ["people"],
  "people.remove": ["people","assessments","promotions"],
  "people.unplace": ["people"],
  "preferences.change": ["preferences"],
  "preferences.get": [],
  "promotions.change": ["promotions"],
  "promotions.complete": ["promotions","people"],
  "promotions.list": ["promotions","assessments","people","ladders"],
  "promotions.plan": ["promotions"],
  "promotions.withdraw": ["promotions"],
  "rates.enter": ["rates"],
  "rates.list": ["rates"],
  "rates.remove": ["rates"],
  "team.competencies": ["assessments","people","ladders"],
  "team.map": ["assessments","people","ladders"],
  "travel.add": ["travel"],
  "travel.approve": ["travel"],
  "travel.cancel": ["travel"],
  "travel.change": ["travel"],
  "travel.decline": ["travel"],
  "travel.get": ["travel","people","events","budget","expenses","claims"],
  "travel.list": ["travel","people","events","budget"],
  "travel.remove": ["travel"],
  "travel.submit": ["travel"],
};
