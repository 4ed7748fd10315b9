/** How near a time stands to a figure: of several, the nearest dates it. A word between them takes one away. */
export const NEARNESS = {
  nextTo: 100,
  sameClause: 60,
  opening: 50,
  survey: 30,
  openingOfAnother: 20,
}
