package check

import "explainer/generator/diag"

func mentionCase() Rule {
	return Rule{
		ID: "mention-case", Severity: diag.Error, Fixed: true,
		Summary: "Mentions write ids in lower case, as they are declared.",
		Why:     "[[NATO]] and [[nato]] would look like two things.",
		Remedy:  "Write the id in lower case; a label may have capitals: [[nato|NATO]].",
		Bad:     aboutPage + "As [[NATO]] counts it.\n",
		Good:    aboutPage + "As [[nato|NATO]] counts it.\n",
	}
}
