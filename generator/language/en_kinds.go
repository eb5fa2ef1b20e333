package language

// englishKinds are the words of each kind of record.
func englishKinds() map[string]KindWords {
	return map[string]KindWords{
		"briefing": {One: "Briefing", Many: "Briefings", Table: "The briefings, as lists show them."},
		"actor": {
			One: "Actor", Many: "Actors",
			Table: "People, states, parties and other bodies that act or take positions.",
		},
		"question": {
			One: "Question", Many: "Questions",
			Table: "Questions of policy, each with the proposition that actors are for or against.",
		},
		"topic":   {One: "Topic", Many: "Topics", Table: "The topics that briefings belong to."},
		"author":  {One: "Author", Many: "Authors", Table: "Who writes the briefings."},
		"dataset": {One: "Dataset", Many: "Datasets", Table: "Published tables whose rows are figures."},
		"page":    {One: "Page", Many: "Other pages"},
		"term": {
			One: "Term", Many: "Glossary",
			Table: "The glossary; a figure’s definition is one of its terms.",
		},
		"measure": {Table: "What figures measure."},
		"unit":    {Table: "The units that this publication counts and measures in, beside money and shares."},
		"source":  {One: "Source", Many: "Sources", Table: "The works that the records rest on."},
		"figure": {
			One: "Figure", Many: "Figures",
			Table: "Every number, the rows of the datasets among them, with its unit, period, stage and what became of it.",
		},
		"position": {
			One: "Position", Many: "Positions", List: "Who stands where",
			Table: "Where an actor stood on a question from a date on. A later position of the same actor on the same question takes over.",
		},
		"event": {
			One: "Event", Many: "Events", List: "Timeline",
			Table: "What happened, will happen or was called off.",
		},
		"conflict": {
			One: "Numbers that disagree", Many: "Numbers that disagree",
			Table: "Figures that disagree, and why.",
		},
	}
}
