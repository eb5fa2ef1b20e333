package check

// The examples of the rules are files in txtar form, added to a small site
// without a fault. Lines before the first file change that site as a shell
// would: "rm FILE", "ln -s TARGET FILE", "truncate -s SIZE FILE".

// aboutPage begins a page that the examples share; its text follows.
const aboutPage = "-- content/about.md --\n---\ntitle: About\n---\n"

// declaredFigure is a figure in the front matter of a page that the examples
// share; lines are added to it.
const declaredFigure = `-- content/about.md --
---
title: About
figures:
  - id: first
    label: The first
    measure: defence-spending
    subject: united-kingdom
    unit: GBP bn
    period: 2027
    stage: pledged
    sources: [report]
`

// spendingTable describes a dataset; its CSV follows.
const spendingTable = `-- content/datasets/spending.md --
---
title: Spending
as_of: 2025-03-01
measure: defence-spending
unit: GBP bn
subject_column: who
period_column: year
value_column: value
sources: [report]
---
Text.
-- content/datasets/spending.csv --
`

// glossaryTerm is a term of the glossary; its text follows.
const glossaryTerm = aboutPage + "On [[deterrence]].\n-- content/glossary/deterrence.md --\n---\ntitle: Deterrence\nsummary: What keeps an attacker from attacking.\n---\n"

// mapFile is an image.
const mapFile = "-- static/map.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"
