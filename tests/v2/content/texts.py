"""The texts of a handful of occupations, none of them O*NET's.

The first line says what they do, the next ones what they do on the job, each in English | Spanish; then come tasks.
"""

TEXTS = {
    "17-2051.00": """
Plan roads, bridges and pipes, and watch over their building.|Planear caminos, puentes y tuberías, y vigilar su obra.
Visit places where something will be built.|Visitar los lugares donde se va a construir.
Count what a plan will cost.|Calcular lo que costará un plan.
Make sure that plans follow the law.|Comprobar que los planes cumplen la ley.
Draw up plans for bridges, roads and drains.
Walk a building site to see that the plan is followed.
Work out how much load a beam can carry.
Estimate the cost and the amount of materials.
Explain a plan to owners and to town councils.
Test soil and concrete for strength.
Measure land with survey instruments.
Check plans against the rules of the county.
Write reports on the effect of a project on rivers.
Choose a route for a new road.
Train younger engineers.
Bid for public contracts.
Inspect old dams for cracks.
Plan for floods that will be higher than before.
""",
    "29-1141.00": """
Care for people who are ill or hurt, and teach them how to stay well.|Cuidar a personas enfermas o heridas.
Give medicine and treatments.|Dar medicinas y tratamientos.
Write down how a patient is doing.|Anotar cómo está el paciente.
Talk with doctors about a plan of care.|Hablar con médicos sobre un plan de cuidado.
Watch how patients respond to treatment.
Give medicine by mouth and by needle.
Record temperature, pulse and blood pressure.
Explain to families how to care for a patient at home.
Prepare rooms and instruments for an examination.
Lead the nurses of a shift.
Order laboratory tests.
Watch patients by video from far away.
""",
    "15-1252.00": """
Design, write and test computer programs.|Diseñar, escribir y probar programas de computadora.
Find and mend mistakes in programs.|Encontrar y corregir errores en programas.
Ask people what a program should do.|Preguntar qué debe hacer un programa.
Write programs from a description of what users need.
Find out why a program fails, and mend it.
Measure how fast a system answers.
Agree on a schedule with the customers.
Document how a program is built.
Review what other developers wrote.
Choose computers and networks for a system.
Check programs that were written by a machine.
""",
    "43-4051.00": """
Answer questions of customers and take their orders.|Contestar preguntas de clientes y tomar sus pedidos.
Look up an order.|Buscar un pedido.
Send a complaint to the right office.|Enviar una queja a la oficina correcta.
Answer telephone calls and messages.
Look up accounts and change addresses.
Explain a bill.
Take back goods and return the money.
Pass complaints to those who can solve them.
Help customers who write to a chat program.
""",
    "35-2014.00": """
Prepare and cook meals in a restaurant.|Preparar y cocinar comidas en un restaurante.
Weigh and mix what goes into a dish.|Pesar y mezclar los ingredientes.
Keep the kitchen clean.|Mantener limpia la cocina.
Cook dishes in the order in which guests asked for them.
Taste and season food.
Wash, peel and cut vegetables.
Set the heat of ovens and grills.
Mark dishes with what they contain.
""",
}
