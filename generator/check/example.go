package check

// declaredFigure is a figure in the front matter of a page that the examples
// of the rules share; lines are added to it.
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
