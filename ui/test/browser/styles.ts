import "../../src/styles/tokens.css";
import "../../src/styles/base.css";
import "../../src/styles/control.css";
import "../../src/styles/screen.css";
import "../../src/styles/float.css";
