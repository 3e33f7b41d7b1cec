/** A reviewer as the form has it. */
export interface Asked {
  inside: boolean;
  person_id: string;
  name: string;
  role: string;
}

export const nobody = (): Asked => ({ inside: false, person_id: "", name: "", role: "" });

/** As the command takes it: a person of the book, or a name. */
export function request(asked: Asked) {
  return asked.inside
    ? { person_id: asked.person_id || null, name: "", role: asked.role }
    : { person_id: null, name: asked.name, role: asked.role };
}
